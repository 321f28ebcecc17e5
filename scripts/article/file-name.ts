/** What no file’s name may have somewhere. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[/\\:*?"<>|\u0000-\u001f\u007f-\u009f]|\p{Surrogate}/gu
/** Names that Windows keeps for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i
const LONGEST = 60

/** The name of an outline, made of the name of an article’s file: what is a file’s name everywhere. */
export function outlineNameFor(file: string): string {
  const bare = file
    .replace(/\.[A-Za-z0-9]{1,8}$/, '')
    .normalize('NFC')
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+/, '')
  const name = Array.from(bare)
    .slice(0, LONGEST)
    .join('')
    .replace(/[\s.]+$/, '')
  return name === '' || DEVICE.test(name) ? `article${name === '' ? '' : `-${name}`}` : name
}
