/** Pure: Slack's message text <-> plain words. */
import { followUpOf } from '../question/followup.ts';

/** For the texts in which Slack reads markup: it shows the words as they are. */
export function escapeText(words: string): string {
	return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** What `escapeText` was given. */
export function unescapeText(text: string): string {
	return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** What a person typed: mentions gone, links as their words, entities as their signs. */
export function typedIn(text: string): string {
	const words = text
		.replace(/<(?:https?|mailto):[^|>]*\|([^>]*)>/g, '$1')
		.replace(/<((?:https?|mailto):[^>]*)>/g, '$1')
		.replace(/<[#@!][^|>]*\|([^>]*)>/g, '$1')
		.replace(/<[#@!][^>]*>/g, ' ');
	return unescapeText(words)
		.replace(/[^\S\n]+/g, ' ')
		.trim();
}

/** True where somebody else than the bot is addressed: a person, a group of people, or all who are here. */
export function mentionsOthers(text: string, botUserId: string): boolean {
	if (/<!(?:subteam\b|here\b|channel\b|everyone\b)/.test(text)) return true;
	return [...text.matchAll(/<@([A-Z0-9]+)/g)].some(([, user]) => user !== botUserId);
}

/** Words with which only a question or a request begins. "Will do", "So true" and "And thanks" are said to people; with a mark they are questions. */
const interrogative =
	/^(?:what|who|whom|whose|when|where|why|which|how|did|does|was|were|tell me|give me|show|quote|find|list|explain|compare)\b/i;
const koreanQuestion =
	/(?:까|나요|니|죠|지요|가요|어요|는지|줘|주세요|알려)\s*[?？]?$|^(?:그럼|그러면|그리고|그렇다면|뭐|무엇|누가|언제|어떤|왜|어떻게)/;

/** Words of "two more" and "the second one": with more of them people talk to each other. */
const fewWords = 4;

/** True for what is likely asked of the bot, in a thread in which people talk too. */
export function isQuestion(words: string): boolean {
	if (/[?？]/.test(words) || interrogative.test(words) || koreanQuestion.test(words)) return true;
	return words.split(/\s+/).length <= fewWords && !/^no\b/i.test(words) && followUpOf(words) !== null;
}
