/** What was asked in Slack, counted by day and theme, without anybody's name. */
import type { Corpus } from '../corpus.ts';
import type { Ledger } from '../ledger.ts';
import { nameOfKey } from '../names.ts';
import { readQuestion } from '../question.ts';
import { localTime } from './calendar.ts';

/** What is kept of a question, under `asked:` and its id. */
export interface AskedRow {
	/** With what it took from the turns before it. */
	question: string;
	/** False where the corpus had no evidence. */
	isAnswered: boolean;
	channel: string;
	/** When it was answered, in ms since 1970. */
	at: number;
}

/** Writes down that a question was answered, or could not be. */
export async function noteAsked(ledger: Ledger, id: string, row: Omit<AskedRow, 'at'>): Promise<void> {
	await ledger.claim({ id: `asked:${id}`, payload: { ...row, at: Date.now() } satisfies AskedRow });
}

export interface Asked {
	count: number;
	unanswered: number;
	/** Words of the questions that the corpus has too, and how many questions have each, the most frequent first. */
	themes: { word: string; count: number }[];
	/** The questions that may be shown, those without evidence first. */
	texts: { text: string; isAnswered: boolean }[];
}

/** Themes that are named, and questions that are shown. */
const maxThemes = 4;
const maxTexts = 5;
/** Characters of a question that is shown. */
const maxText = 200;

/** @param channel whose questions may be shown; null for those of all channels. */
export async function askedBetween(
	ledger: Ledger,
	corpus: Corpus,
	{ from, to, zone, channel }: { from: string; to: string; zone: string; channel: string | null },
): Promise<Asked> {
	const rows = (await ledger.list('asked:'))
		.map(({ payload }) => JSON.parse(payload) as AskedRow)
		.filter(({ at }) => {
			const { date } = localTime(at, zone);
			return from <= date && date <= to;
		});
	// What somebody asks Sic alone is counted and no more.
	const open = rows.filter((row) => !row.channel.startsWith('D'));
	return {
		count: rows.length,
		unanswered: rows.filter(({ isAnswered }) => !isAnswered).length,
		themes: themesOf(
			open.map(({ question }) => question),
			corpus,
		),
		texts: open
			.filter((row) => channel === null || row.channel === channel)
			.toSorted((a, b) => Number(a.isAnswered) - Number(b.isAnswered) || a.at - b.at)
			.slice(0, maxTexts)
			.map(({ question, isAnswered }) => ({
				text: question.replace(/\s+/g, ' ').slice(0, maxText).toWellFormed(),
				isAnswered,
			})),
	};
}

function themesOf(questions: readonly string[], { frequency, sourceNames, authorNames }: Corpus): Asked['themes'] {
	const themes = new Map<string, { word: string; count: number }>();
	for (const question of questions) {
		const { terms, sources } = readQuestion(question, [...sourceNames, ...authorNames]);
		const words = new Map([
			...terms
				.filter(({ keys }) => keys.length > 0 && keys.every((key) => frequency.has(key)))
				.map(({ keys, word, isName }) => [keys.join(' '), isName ? (nameOfKey(keys[0] ?? '') ?? word) : word] as const),
			...sources.map(({ key, words }) => [key, nameOfKey(key) ?? words] as const),
		]);
		for (const [key, word] of words) themes.set(key, { word, count: (themes.get(key)?.count ?? 0) + 1 });
	}
	return [...themes.values()].sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1)).slice(0, maxThemes);
}
