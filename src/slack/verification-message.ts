/** Pure: a Verification -> a message that shows each verdict, and what was changed. */
import type { types } from '@slack/bolt';
import { formatDifference, formatVerdict, type Judgement, type Verdict } from '../verify/judgement.ts';
import type { Verification } from '../verify.ts';
import { joined, type Part, quotationPart } from './answer-message.ts';
import { type Block, button, line, type Message, remark, richText, type Words, words } from './blocks.ts';

/** Judgements of one message; each has up to four blocks. */
const maxJudgements = 10;
/** Characters of the claimed words, and of each note, that are shown. */
const maxShown = 1_500;

const emoji: Record<Verdict, string> = {
	verbatim: 'white_check_mark',
	altered: 'warning',
	misattributed: 'busts_in_silhouette',
	absent: 'mag',
};

/** @param shareValue of the button that shows the result to the channel; null where it cannot be shared. */
export function verificationMessage({ judgements }: Verification, shareValue: string | null): Message {
	const shown = judgements.slice(0, maxJudgements);
	const rest = judgements.length - shown.length;
	const end: Block[] = [
		...(rest > 0 ? [remark(`${rest} more quotations of the text are not shown: verify them apart.`)] : []),
		...(shareValue === null
			? []
			: [{ type: 'actions' as const, elements: [button('share_verdict', 'Share to channel', shareValue)] }]),
	];
	return joined([...shown.map(judgementPart), { blocks: end, lines: [], shows: [] }]);
}

function judgementPart(judgement: Judgement): Part {
	const { verdict, quotation } = judgement;
	const text = formatVerdict(judgement);
	const notes = notesOf(judgement);
	const head = richText(
		line({ type: 'emoji', name: emoji[verdict] }, words(' '), words(text, { bold: true })),
		line(...claimOf(judgement)),
		...(notes === '' ? [] : [line(words(notes))]),
	);
	const found = quotation ? quotationPart(quotation) : { blocks: [], lines: [], shows: [] };
	return { blocks: [head, ...found.blocks], lines: [text, ...found.lines], shows: found.shows };
}

/** The claim; where it was altered, beside the article’s words, word by word. */
function claimOf({ claimed, verdict, steps }: Judgement): types.RichTextElement[] {
	if (verdict !== 'altered' || steps.length === 0)
		return [words('Claimed: ', { italic: true }), words(shortened(claimed))];
	const styles = { same: undefined, claimed: { strike: true }, actual: { bold: true } } as const;
	return [
		words('Claimed, with what is wrong struck and the article’s words in bold: ', { italic: true }),
		...steps.flatMap(({ kind, words: part }): Words[] => [words(shortened(part), styles[kind]), words(' ')]),
	];
}

function notesOf({ typography, differences, notes }: Judgement): string {
	return [
		...(typography ? ['Only marks, dashes, spaces, breaks of lines or the first letter are written otherwise.'] : []),
		...differences.map((difference) => formatDifference(difference, shortened)),
		...notes,
	].join(' ');
}

function shortened(text: string): string {
	return text.length <= maxShown ? text : `${text.slice(0, maxShown).toWellFormed()}…`;
}
