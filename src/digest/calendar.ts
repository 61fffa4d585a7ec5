/** Pure: the days and hours of a time zone, and when a schedule is due on a day, across clock changes. Dates are `YYYY-MM-DD`. */
import { Cron } from 'croner';
import { monthNames } from '../dates.ts';

const dayMs = 24 * 3_600_000;
/** No zone is further from UTC than this, in ms. */
const widestZone = 14 * 3_600_000;

const clocks = new Map<string, Intl.DateTimeFormat>();

/** @throws {RangeError} for a zone that there is not. */
function clockOf(zone: string): Intl.DateTimeFormat {
	const known = clocks.get(zone);
	if (known) return known;
	const made = new Intl.DateTimeFormat('en-GB', {
		timeZone: zone,
		hourCycle: 'h23',
		year: 'numeric',
		month: '2-digit',
		day: '2-digit',
		hour: '2-digit',
		minute: '2-digit',
	});
	clocks.set(zone, made);
	return made;
}

/** What calendar and clock show in a zone: `date` and `time` (`HH:MM`). @param at ms since 1970. */
export function localTime(at: number, zone: string): { date: string; time: string } {
	const parts = new Map(
		clockOf(zone)
			.formatToParts(at)
			.map(({ type, value }) => [type, value]),
	);
	const get = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
	return {
		date: `${get('year').padStart(4, '0')}-${get('month')}-${get('day')}`,
		time: `${get('hour')}:${get('minute')}`,
	};
}

export function isZone(zone: string): boolean {
	try {
		return zone !== '' && clockOf(zone) !== undefined;
	} catch {
		return false;
	}
}

export function isDate(date: string): boolean {
	return /^\d{4}-\d{2}-\d{2}$/.test(date) && dateOfDay(dayOfDate(date)) === date;
}

/** Days since 1970-01-01. */
export function dayOfDate(date: string): number {
	return Math.floor(Date.parse(`${date}T00:00:00Z`) / dayMs);
}

export function dateOfDay(day: number): string {
	return Number.isFinite(day) ? new Date(day * dayMs).toISOString().slice(0, 10) : '';
}

/** The date so many days later. */
export function addDays(date: string, days: number): string {
	return dateOfDay(dayOfDate(date) + days);
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

export function weekdayOf(date: string): string {
	return weekdays[(((dayOfDate(date) + 4) % 7) + 7) % 7] ?? '';
}

/** "Monday, 23 November 2026" */
export function formatDay(date: string): string {
	const [year, month, day] = date.split('-').map(Number);
	return `${weekdayOf(date)}, ${day} ${monthNames[(month ?? 1) - 1]} ${year}`;
}

/** A time of the day of a schedule, days that it is due on, and where its clocks are. */
export interface Schedule {
	/** Five fields: minute, hour, day of the month, month, day of the week. */
	cron: string;
	/** An IANA name. */
	zone: string;
}

const crons = new Map<string, Cron>();

function cronOf({ cron, zone }: Schedule): Cron {
	const key = `${cron}|${zone}`;
	const known = crons.get(key);
	if (known) return known;
	const made = new Cron(cron, { timezone: zone, mode: '5-part', paused: true });
	crons.set(key, made);
	return made;
}

/** What is wrong with a schedule; null for one that will be due some day. */
export function faultOf(schedule: Schedule): string | null {
	try {
		return cronOf(schedule).nextRun() === null ? 'is never due' : null;
	} catch (error) {
		return error instanceof Error ? error.message.replace(/^Cron(?:Pattern|Date): /, '') : String(error);
	}
}

/** When the schedule is next due after a moment, in ms since 1970; null where it is never due again. */
export function nextAfter(schedule: Schedule, at: number): number | null {
	return cronOf(schedule).nextRun(new Date(at))?.getTime() ?? null;
}

/**
 * When the schedule is first due on a date, in ms since 1970; null on a day on which it is not. A time that a clock change leaves out comes
 * at the change, and one that comes twice counts once.
 */
export function dueOn(schedule: Schedule, date: string): number | null {
	let at: number | null = dayOfDate(date) * dayMs - widestZone - 1;
	for (;;) {
		at = nextAfter(schedule, at);
		if (at === null) return null;
		const local = localTime(at, schedule.zone).date;
		if (local === date) return at;
		if (local > date) return null;
	}
}

/** The last date before this one on which the schedule was due; null where there was none in two months. */
export function dueBefore(schedule: Schedule, date: string): string | null {
	for (let days = 1; days <= 62; days += 1) {
		const earlier = addDays(date, -days);
		if (dueOn(schedule, earlier) !== null) return earlier;
	}
	return null;
}

/** "on weekdays at 09:00 (UTC)"; the five fields for what is not so simple. */
export function describeSchedule({ cron, zone }: Schedule): string {
	const [minute = '', hour = '', dayOfMonth, month, days = ''] = cron.trim().split(/\s+/);
	const isSimple = /^\d+$/.test(minute) && /^\d+$/.test(hour) && dayOfMonth === '*' && month === '*';
	if (!isSimple) return `at ${cron} (${zone})`;
	const time = `${hour.padStart(2, '0')}:${minute.padStart(2, '0')} (${zone})`;
	if (days === '*' || days === '0,1,2,3,4,5,6') return `every day at ${time}`;
	if (days === '1-5' || days === '1,2,3,4,5') return `on weekdays at ${time}`;
	if (!/^[0-6](?:,[0-6])*$/.test(days)) return `at ${cron} (${zone})`;
	const names = days.split(',').map((day) => weekdays[Number(day)] ?? '');
	return `on ${names.length > 1 ? `${names.slice(0, -1).join(', ')} and ` : ''}${names.at(-1)} at ${time}`;
}
