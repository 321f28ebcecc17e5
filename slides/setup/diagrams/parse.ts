import { withoutBadges } from '../../../scripts/diagrams/badges.ts'
import { parsedLabel } from '../../../scripts/diagrams/escape.ts'
import type { DiagramOptions } from '../../../scripts/diagrams/fence.ts'
import { COLUMNS, type MotivesSketch } from '../../../scripts/diagrams/motives-layout.ts'
import type { TimelineSketch } from '../../../scripts/diagrams/timeline-boxes.ts'
import type { Label, MotiveEdge, MotiveNode, TimelineEra } from '../../../scripts/plan/types.ts'

/** The parts of Mermaid's parsed diagrams that are read here (12.3.0). */
interface TimelineDb {
  getDirection(): string
  getSections(): string[]
  getTasks(): { section: string; task: string; events: string[] }[]
}
interface FlowDb {
  getVertices(): Map<string, { id: string; text?: string; classes: string[] }>
  getEdges(): { start: string; end: string; text: string; stroke?: string; id: string }[]
}

export interface ParsedEdge extends MotiveEdge {
  /** Mermaid's own. */
  id: string
  name: Label
}

export interface ParsedMotives extends MotivesSketch {
  edges: ParsedEdge[]
}

function isTimelineDb(db: object): db is TimelineDb {
  return 'getDirection' in db && 'getSections' in db && 'getTasks' in db
}

function isFlowDb(db: object): db is FlowDb {
  return 'getVertices' in db && 'getEdges' in db
}

/** What Mermaid has read in the code of a timeline, and who acts in it. */
export function parseTimeline(db: object, options: DiagramOptions): TimelineSketch {
  if (!isTimelineDb(db)) throw new Error('not a timeline')
  const sections = db.getSections()
  const tasks = db.getTasks()
  let count = 0
  let dates = 0
  const periods = (section?: string): TimelineEra['periods'] =>
    tasks
      .filter((task) => section === undefined || task.section === section)
      .map(({ task, events }) => ({
        ...dated(parsedLabel(task), options.between?.[dates++] ?? 0),
        events: events.map((event) => attribute(parsedLabel(event), count++, options)),
      }))
  const eras = sections.map((section): TimelineEra => {
    const title = parsedLabel(section)
    return isEmpty(title) ? { periods: periods(section) } : { title, periods: periods(section) }
  })
  return {
    direction: db.getDirection() === 'TD' ? 'TD' : 'LR',
    eras: eras.length > 0 ? eras : [{ periods: periods() }],
    badges: options.badges,
    size: options.size,
    columns: options.columns ?? { date: 200, between: 0 },
    height: options.height,
  }
}

/** The last lines of a date's label are the time since the date before. */
function dated(label: Label, lines: number): { date: Label; between?: Label } {
  if (lines === 0 || lines >= label.length) return { date: label }
  return { date: label.slice(0, -lines), between: label.slice(-lines) }
}

/** What Mermaid has read in the code of a motive diagram, and who acts in it. Brakes are the dotted edges. */
export function parseMotives(db: object, options: DiagramOptions): ParsedMotives {
  if (!isFlowDb(db)) throw new Error('not a flowchart')
  const edges = db.getEdges()
  const nodes = [...db.getVertices().values()].map(({ id, text, classes }, index): MotiveNode => {
    const column = COLUMNS.find((name) => classes.includes(name)) ?? 'because'
    return {
      id,
      column,
      ...attribute(parsedLabel(text ?? id), index, options),
      step: options.steps?.[index] ?? 0,
    }
  })
  return {
    nodes,
    edges: edges.map(({ id, start, end, stroke, text }, index) => ({
      id,
      from: start,
      to: end,
      against: stroke === 'dotted',
      open: stroke === 'dotted' && !text,
      step: options.steps?.[nodes.length + index] ?? 0,
      name: text ? parsedLabel(text) : [],
    })),
    badges: options.badges,
    size: options.size,
    widths: options.widths ?? [],
    height: options.height,
    name: options.name ?? '',
  }
}

/** A title that shows nothing: the mark of a group without one (see `timelineCode`). */
function isEmpty(title: Label): boolean {
  return title.every((line) => /^\u2063*$/u.test(line))
}

/** Who acts is known by place. If the text does not start with their badges, someone has moved it: nobody then. */
function attribute(label: Label, index: number, options: DiagramOptions): { label: Label; actors: number[] } {
  const actors = options.actors[index] ?? []
  const badges = actors.map((actor) => options.badges[actor] ?? '')
  const bare = withoutBadges(label, badges)
  return bare ? { label: bare, actors } : { label, actors: [] }
}
