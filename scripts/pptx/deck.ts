import { localeOfDeck } from '../diagrams/describe.ts'
import { measuredIn } from '../plan/measured.ts'
import { CANVAS } from '../plan/page.ts'
import type { DeckPlan, SlidePlan } from '../plan/types.ts'
import { drawSlide } from './draw.ts'
import type { DrawingContext } from './drawing.ts'
import { layoutsOf } from './layouts.ts'
import { SlideLinks } from './links.ts'
import { layoutXml, masterXml, NAMESPACES, slideData } from './master.ts'
import { notesMasterXml, notesXml } from './notes.ts'
import { type Part, packed, type Relationship } from './package.ts'
import { paletteOf } from './paint.ts'
import type { PictureFiles } from './pictures.ts'
import { mediaParts } from './pictures.ts'
import { appProperties, coreProperties, presentationXml } from './presentation.ts'
import type { Stage } from './stage.ts'
import { tableStyles } from './table-styles.ts'
import { fontsOf, themeXml } from './theme.ts'
import { xml } from './xml.ts'

const TYPE = 'application/vnd.openxmlformats-officedocument'

/**
 * Plan → PowerPoint file. The same plan and pictures always give the same bytes. `font`: for the letters that the
 * deck is written in, instead of the usual one.
 */
export function pptx(deck: DeckPlan, pictures: PictureFiles, { font }: { font?: string } = {}): Uint8Array {
  return measuredIn(deck.lang, () => packed(partsOf(deck, pictures, font), ROOT))
}

const ROOT: readonly Relationship[] = [
  { id: 'rId1', type: 'officeDocument', target: 'ppt/presentation.xml' },
  { id: 'rId2', type: 'metadata/core-properties', target: 'docProps/core.xml' },
  { id: 'rId3', type: 'extended-properties', target: 'docProps/app.xml' },
]

function partsOf(deck: DeckPlan, pictures: PictureFiles, font: string | undefined): Part[] {
  const palette = paletteOf(deck)
  const stage: Stage = {
    lang: deck.lang,
    locale: localeOfDeck(deck.lang),
    height: CANVAS.height[deck.aspect],
    isTall: deck.aspect === '4/3',
    palette,
    sizeOf: (image) => pictures.get(image) ?? { width: 1, height: 1 },
  }
  const media = mediaParts(pictures)
  const layouts = layoutsOf(deck)
  const slideNumbers = new Map(deck.slides.map(({ id }, index) => [id, index + 1]))
  const withNotes = deck.slides.filter(({ notes }) => notes !== undefined)
  const presentation: Relationship[] = [
    { id: 'rId1', type: 'slideMaster', target: 'slideMasters/slideMaster1.xml' },
    { id: 'rId2', type: 'theme', target: 'theme/theme1.xml' },
    { id: 'rId3', type: 'tableStyles', target: 'tableStyles.xml' },
    { id: 'rId4', type: 'presProps', target: 'presProps.xml' },
    ...deck.slides.map((_, index) => ({
      id: `rId${index + 10}`,
      type: 'slide',
      target: `slides/slide${index + 1}.xml`,
    })),
    ...(withNotes.length > 0
      ? [{ id: 'rId5', type: 'notesMaster', target: 'notesMasters/notesMaster1.xml' }]
      : []),
  ]
  const theme = themeXml(palette, fontsOf(deck.lang, font))
  const plain: DrawingContext = {
    lang: deck.lang,
    linkTo: () => undefined,
    pictureOf: () => ({ id: '' }),
  }
  return [
    {
      path: 'ppt/presentation.xml',
      contentType: `${TYPE}.presentationml.presentation.main+xml`,
      root: presentationXml(deck, {
        master: 'rId1',
        notesMaster: withNotes.length > 0 ? 'rId5' : undefined,
        slides: deck.slides.map((_, index) => `rId${index + 10}`),
      }),
      relationships: presentation,
    },
    {
      path: 'ppt/slideMasters/slideMaster1.xml',
      contentType: `${TYPE}.presentationml.slideMaster+xml`,
      root: masterXml(
        deck,
        layouts.map((_, index) => `rId${index + 1}`),
        plain,
      ),
      relationships: [
        ...layouts.map((_, index) => ({
          id: `rId${index + 1}`,
          type: 'slideLayout',
          target: `../slideLayouts/slideLayout${index + 1}.xml`,
        })),
        { id: `rId${layouts.length + 1}`, type: 'theme', target: '../theme/theme1.xml' },
      ],
    },
    ...layouts.map((layout, index) => ({
      path: `ppt/slideLayouts/slideLayout${index + 1}.xml`,
      contentType: `${TYPE}.presentationml.slideLayout+xml`,
      root: layoutXml(layout, plain),
      relationships: [{ id: 'rId1', type: 'slideMaster', target: '../slideMasters/slideMaster1.xml' }],
    })),
    { path: 'ppt/theme/theme1.xml', contentType: `${TYPE}.theme+xml`, root: theme },
    ...(withNotes.length > 0
      ? [
          {
            path: 'ppt/notesMasters/notesMaster1.xml',
            contentType: `${TYPE}.presentationml.notesMaster+xml`,
            root: notesMasterXml(deck, plain),
            relationships: [{ id: 'rId1', type: 'theme', target: '../theme/theme2.xml' }],
          },
          { path: 'ppt/theme/theme2.xml', contentType: `${TYPE}.theme+xml`, root: theme },
        ]
      : []),
    ...deck.slides.flatMap((slide, index) => slideParts(slide, index + 1)),
    {
      path: 'ppt/tableStyles.xml',
      contentType: `${TYPE}.presentationml.tableStyles+xml`,
      root: tableStyles(),
    },
    {
      path: 'ppt/presProps.xml',
      contentType: `${TYPE}.presentationml.presProps+xml`,
      root: xml('p:presentationPr', NAMESPACES),
    },
    {
      path: 'docProps/core.xml',
      contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
      root: coreProperties(deck),
    },
    { path: 'docProps/app.xml', contentType: `${TYPE}.extended-properties+xml`, root: appProperties(deck) },
    ...media.parts,
  ]

  /** A slide, and its notes where it has some. */
  function slideParts(slide: SlidePlan, number: number): Part[] {
    const { layout, shapes } = drawSlide(slide, deck, stage)
    const isReserve = slide.backup && layouts.some((one) => one.key === layout && one.backup)
    const layoutNumber = layouts.findIndex((one) => one.key === layout && one.backup === isReserve) + 1
    const links = new SlideLinks(
      [{ id: 'rId1', type: 'slideLayout', target: `../slideLayouts/slideLayout${layoutNumber}.xml` }],
      slideNumbers,
    )
    const context: DrawingContext = {
      lang: deck.lang,
      linkTo: links.linkTo,
      pictureOf(image) {
        const { path, vector } = media.pathsOf(image)
        return {
          id: links.add('image', path),
          ...(vector !== undefined && { vector: links.add('image', vector) }),
        }
      },
    }
    const root = xml(
      'p:sld',
      NAMESPACES,
      slideData(shapes, context),
      xml('p:clrMapOvr', {}, xml('a:masterClrMapping')),
    )
    const part: Part = {
      path: `ppt/slides/slide${number}.xml`,
      contentType: `${TYPE}.presentationml.slide+xml`,
      root,
      relationships: links.relationships,
    }
    if (slide.notes === undefined) return [part]
    links.add('notesSlide', `../notesSlides/notesSlide${number}.xml`)
    const own = new SlideLinks(
      [
        { id: 'rId1', type: 'notesMaster', target: '../notesMasters/notesMaster1.xml' },
        { id: 'rId2', type: 'slide', target: `../slides/slide${number}.xml` },
      ],
      // A page of notes leads to no slides: PowerPoint lets nobody click there.
      new Map(),
    )
    return [
      part,
      {
        path: `ppt/notesSlides/notesSlide${number}.xml`,
        contentType: `${TYPE}.presentationml.notesSlide+xml`,
        root: notesXml(slide.notes, deck, { ...context, linkTo: own.linkTo }),
        relationships: own.relationships,
      },
    ]
  }
}
