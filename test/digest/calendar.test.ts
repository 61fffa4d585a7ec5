/** Days, hours and wishes: when a digest is due, across clock changes, and how channels say what they want. */
import { describe, expect, it } from 'vitest';
import {
	addDays,
	describeSchedule,
	dueBefore,
	dueOn,
	faultOf,
	isDate,
	localTime,
	weekdayOf,
} from '../../src/digest/calendar.ts';
import { readWish, scheduleOf } from '../../src/digest/subscriptions.ts';
import { momentOf } from './simulation.ts';

describe('a schedule', () => {
	it.each([
		['Europe/Berlin', '2026-03-29', '2026-10-25'],
		['America/New_York', '2026-03-08', '2026-11-01'],
		['Australia/Lord_Howe', '2026-10-04', '2026-04-05'],
		['Africa/Cairo', '2026-04-24', '2026-10-30'],
		['Asia/Seoul', '2026-03-29', '2026-10-25'],
	])(
		'is due once on each day, at its time or where a clock change leaves that out at the change, in %s',
		(zone, ...changes) => {
			for (const change of changes) {
				for (const date of [-1, 0, 1].map((days) => addDays(change, days))) {
					for (const time of ['00:00', '00:30', '01:30', '02:00', '02:30', '03:00', '09:00', '23:30']) {
						const [hour, minute] = time.split(':').map(Number);
						const due = dueOn({ cron: `${minute} ${hour} * * *`, zone }, date);
						expect(due === null ? null : localTime(due, zone).date, `${date} ${time}`).toBe(date);
						const expected = momentOf(date, time, zone);
						expect(Math.abs((due ?? 0) - expected), `${date} ${time}`).toBeLessThanOrEqual(30 * 60_000);
						if (localTime(expected, zone).time === time) expect(due).toBe(expected);
					}
				}
			}
		},
	);

	it('is not due on other days, and knows the day before', () => {
		const weekdays = { cron: '0 9 * * 1-5', zone: 'Asia/Seoul' };
		expect(dueOn(weekdays, '2026-11-28')).toBeNull();
		expect(dueBefore(weekdays, '2026-11-30')).toBe('2026-11-27');
		expect(dueBefore({ cron: '0 9 31 12 *', zone: 'UTC' }, '2026-11-30')).toBeNull();
		expect(weekdayOf('2026-11-30')).toBe('Monday');
		expect(weekdayOf('1969-12-31')).toBe('Wednesday');
	});

	it.each(['x', '0 9 * *', '61 9 * * *', '0 0 9 * * *', '0 9 30 2 *'])('that is %j is refused', (cron) => {
		expect(faultOf({ cron, zone: 'UTC' })).toEqual(expect.any(String));
	});

	it.each([
		['0 9 * * 1-5', 'on weekdays at 09:00 (UTC)'],
		['30 8 * * 0,1,2,3,4,5,6', 'every day at 08:30 (UTC)'],
		['5 17 * * 1,4', 'on Monday and Thursday at 17:05 (UTC)'],
		['0 9 1 * *', 'at 0 9 1 * * (UTC)'],
	])('%j is told as %j', (cron, words) => {
		expect(describeSchedule({ cron, zone: 'UTC' })).toBe(words);
	});

	it('knows which dates there are', () => {
		expect(['2026-02-28', '2028-02-29'].every(isDate)).toBe(true);
		expect(['2026-02-29', '2026-2-1', '', '2026-13-01'].some(isDate)).toBe(false);
	});
});

describe('a wish', () => {
	const preset = { cron: '15 7 * * 1-5', zone: 'UTC' };
	it.each([
		['', '15 7 * * 1-5'],
		['09:00', '0 9 * * 1-5'],
		['at 9', '0 9 * * 1-5'],
		['8.30 daily', '30 8 * * 0,1,2,3,4,5,6'],
		['mon,thu', '15 7 * * 1,4'],
		['Thursday, Monday 23:59', '59 23 * * 1,4'],
		['weekdays 00:05', '5 0 * * 1,2,3,4,5'],
		['tues', '15 7 * * 2'],
	])('%j means %j', (text, cron) => {
		const wish = readWish(text);
		if ('fault' in wish) throw new Error(wish.fault);
		expect(scheduleOf(wish, preset)).toEqual({ cron, zone: 'UTC' });
	});

	it.each(['24:00', '9:75', 'someday', 'mon,someday', 'm', '25'])(
		'%j is answered with what could be written',
		(text) => {
			const wish = readWish(text);
			expect('fault' in wish && wish.fault).toMatch(/09:00/);
		},
	);
});
