import { say } from '../../words/index.ts'
import { textWidth } from '../measure.ts'
import { PAINTS, type Paint } from '../paint.ts'
import type { TextShape } from '../shapes.ts'
import type { Stage } from '../stage.ts'

/** How long something takes, in a frame; a file has no clock that runs. */
export function timeBox(
  minutes: number,
  { x, y }: { x: number; y: number },
  size: number,
  { locale }: Stage,
  paint: Paint = PAINTS.accent,
): TextShape {
  const text = say(locale, 'pptx.minutes', { minutes })
  return {
    type: 'text',
    name: say(locale, 'pptx.minutes-box'),
    box: { x, y, width: textWidth(text, size, 'bold') * 1.1 + size, height: size * 1.7 },
    geometry: 'roundRect',
    radius: 8,
    line: { paint, width: 3 },
    text: {
      anchor: 'middle',
      unwrapped: true,
      tight: true,
      paragraphs: [
        {
          align: 'center',
          runs: [{ text, size, bold: true, paint: paint === PAINTS.accent ? PAINTS.ink : paint }],
        },
      ],
    },
  }
}
