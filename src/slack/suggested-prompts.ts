/** Pure: the quotations of the corpus -> questions to begin with, which it can answer. */
import type { Quotation } from '../article.ts';

/** https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts */
const maxPrompts = 4;

export interface Prompt {
	[key: string]: string;
	title: string;
	message: string;
}

/** One for each of the most quoted sources, with the year of the quotation where there is one, journals and officials in turn. */
export function suggestedPrompts(quotations: readonly Quotation[]): Prompt[] {
	const bySource = Map.groupBy(quotations, ({ source }) => sourceName(source));
	const ranked = [...bySource].filter(([name]) => name !== null).sort((a, b) => b[1].length - a[1].length);
	const ofVoice = (voice: 'journal' | 'official') => ranked.filter(([, [first]]) => first?.source.voice === voice);
	const [journals, officials] = [ofVoice('journal'), ofVoice('official')];
	const mixed = journals.flatMap((each, index) => [each, ...officials.slice(index, index + 1)]);
	return [...mixed, ...officials.slice(journals.length)].slice(0, maxPrompts).map(([name, [quotation]]) => {
		const { voice, issued } = quotation?.source ?? { voice: 'journal', issued: 'unknown' };
		const when = issued === 'unknown' ? '' : ` in ${issued.slice(0, 4)}`;
		const message = `What did ${name} ${voice === 'journal' ? 'write' : 'say'}${when}?`;
		return { title: message, message };
	});
}

function sourceName({ voice, publication, speaker }: Quotation['source']): string | null {
	return voice === 'journal' ? publication : speaker === 'unknown' ? null : speaker;
}
