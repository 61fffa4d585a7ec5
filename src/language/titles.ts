/** Titles and offices that stand before a name, folded, as the source of a regular expression. */
export const titles =
	'mr|mrs|ms|miss|dr|prof|professor|president|chairman|chairwoman|minister|prime minister|premier|senator|governor|secretary|general|comrade|sir|dame|lord|lady|judge|justice|king|queen|captain|colonel';

/** With the titles by which people speak of somebody, though they stand before no name in print. */
export const formsOfAddress = `${titles}|mx|chair|vice president|deputy prime minister|mayor|marshal|chancellor|ambassador|director|leader|mp|reverend|rev|pastor|bishop`;

const titleFirst = new RegExp(`^\\s*(?:(?:the|our)\\s+)?(?:(?:${formsOfAddress})\\.?\\s+)*`, 'iu');

/** A name without the titles and the article before it: "Prime Minister Schoof", "the cabinet". */
export function bareName(name: string): string {
	return name.replace(titleFirst, '').trim();
}
