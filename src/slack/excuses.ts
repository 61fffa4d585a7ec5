/** Pure: what a reader is told of an error: a sentence that says what to do, never the raw error. */
import { CorpusError, ExactnessError, IndexError, ModelError, QuestionError } from '../errors.ts';

/** Slack's word for what went wrong: `not_in_channel`; empty for other errors. */
export function codeOf(error: unknown): string {
	return (error as { data?: { error?: string } } | null)?.data?.error ?? '';
}

/** For the log: what went wrong, with Slack's word for it and the scope that it names; of a question no words. */
export function reasonOf(error: unknown): string {
	if (error instanceof QuestionError) return 'A question could not be taken; who asked was told why.';
	const message = error instanceof Error ? error.message : String(error);
	const scope = neededScope(error);
	return scope ? `${message} (the scope ${scope} is missing)` : message;
}

export function excuseFor(error: unknown): string {
	const code = codeOf(error);
	if (code === 'missing_scope')
		return `I lack a permission in Slack, the scope ${neededScope(error) ?? 'that the log names'}: ask whoever installed me to paste manifest.json into the app’s page again and to reinstall me.`;
	if (/^(?:not_in_channel|channel_not_found)$/.test(code))
		return 'I am not in that channel: invite me there with /invite, and ask again.';
	if (code === 'is_archived') return 'That channel is archived, so I cannot write there.';
	if (/^(?:restricted_action|user_not_in_channel|cannot_reply_to_message)/.test(code))
		return 'I may not write in that channel: ask whoever looks after it, or ask me in a direct message.';
	if (code === 'expired_trigger_id' || code === 'exchanged_trigger_id')
		return 'Slack gave me too little time to open that: press again.';
	if (error instanceof QuestionError) return error.message;
	if (error instanceof ExactnessError)
		return 'I withheld this: a quotation was not what its article holds. Whoever runs me finds the reason in the log.';
	if (error instanceof IndexError || error instanceof CorpusError)
		return 'I cannot look into the corpus just now, which says nothing of what is in it. Whoever runs me finds the reason in the log; ask again later.';
	if (error instanceof ModelError) return 'A model that I need does not answer just now: ask again in a moment.';
	return 'Something went wrong on my side, and nothing was looked up: ask again in a moment.';
}

function neededScope(error: unknown): string | undefined {
	return (error as { data?: { needed?: string } } | null)?.data?.needed;
}
