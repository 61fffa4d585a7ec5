/** Pure: the words after /quote -> a look-up, and back. */
import { datePattern, faultOfDate } from '../dates.ts';
import { QuestionError } from '../errors.ts';
import { type LookupQuery, noFilters } from '../lookup.ts';

/** Quotations that can be paged through. */
const limit = 20;
const fields = {
	by: 'speaker',
	in: 'publication',
	from: 'from',
	to: 'to',
	voice: 'voice',
	article: 'article',
} as const;

/**
 * `topic by:"Kim Jong Un" in:hakpo from:2015 to:2016`; the marks may be curly, as keyboards make them.
 * @throws {QuestionError} for a date that is none, and an unknown voice.
 */
export function readQuoteArguments(text: string): LookupQuery {
	const filters: LookupQuery['filters'] = { ...noFilters };
	const topic = text
		.replace(
			/\b(by|in|from|to|voice|article):(?:["“”]([^"“”]*)["“”]|(\S+))/giu,
			(_, name: string, marked?: string, plain?: string) => {
				const field = fields[name.toLowerCase() as keyof typeof fields];
				const value = (marked ?? plain ?? '').trim();
				if ((field === 'from' || field === 'to') && !datePattern.test(value))
					throw new QuestionError(
						`${name}:${value} is no date: write ${name}:2015, ${name}:2015-07 or ${name}:2015-07-03.`,
					);
				const fault = field === 'from' || field === 'to' ? faultOfDate(value) : null;
				if (fault) throw new QuestionError(`${name}:${value} is no date: ${fault}`);
				if (field === 'voice') {
					if (value !== 'journal' && value !== 'official')
						throw new QuestionError(`voice:${value} is no voice: write voice:journal or voice:official.`);
					filters.voice = value;
				} else filters[field] = value;
				return ' ';
			},
		)
		.replace(/\s+/g, ' ')
		.trim();
	return { topic: topic === '' ? null : topic, filters, order: 'relevance', limit };
}

/** `/quote joint ventures in:Hakpo from:2015` */
export function writeQuoteCommand({ topic, filters }: LookupQuery): string {
	const named = Object.entries(fields).flatMap(([name, field]) => {
		const value = filters[field];
		return value ? [`${name}:${/\s/.test(value) ? `"${value}"` : value}`] : [];
	});
	return ['/quote', ...(topic ? [topic] : []), ...named].join(' ');
}
