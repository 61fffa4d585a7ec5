/** Pure: what a name does and has in the words after it -> of what kind it is: papers print, bodies buy and employ, persons walk, places lie. */

const set = (words: string) => new Set(words.split(/\s+/).filter(Boolean));

const deeds = Object.entries({
	press:
		set(`ran runs carried carries printed prints reprinted reprints editorialised editorialized published publishes headlined
reported reports reviewed reviews serialised serialized splashed devoted devotes opined translated weighed trumpeted thundered covered
covers campaigned championed took takes`),
	body: set(`bought buys sold sells employs employed acquired acquires owns owned operates operated dismissed sacked appointed appoints
ordered orders ruled voted votes launched launches raised raises cut cuts issued issues approved approves declined fined commissioned merged
produces produced supplies supplied regulates makes made hired suspended closed filed sued lent lends adopted met adjourned elected recommended
announced plans planned posted expects expected won lost signed built builds controls`),
	person:
		set(`laughed nodded sat stood walked smiled shrugged paused lives lived grew married retired remembers recalled recalls looked
studied taught joined leaned left knew felt died wept sighed blinked stared turned rose got lay spoke speaks wrote writes sang sings paints
painted played plays loves loved hated likes liked recited ate drank slept woke drove drives rode worked works believes thinks thought insists
admits pointed resigned served travelled traveled arrived returned came went was is`),
	place: set(`lies lay sits stretches stands`),
});

/** "Vetrina, of Milan,", "Vetrina, which appears weekly,": what may stand between a name and its verb. */
const aside = /^,\s(?:(?:of|in|from)\s(?:the\s)?\p{Lu}[\p{L}\s’'-]{1,25}|(?:which|who|whose)\s[^,.;:?!]{3,90}),(?=\s)/u;
const verbAfter =
	/^(?:,\s(?:which|who))?\s(?:(?:has|had|have|is|was|were|are|will|would|did|does|also|then|once|now|never|later|soon|itself|himself|herself|duly|already|only|even|still|first|not|\p{Ll}+ly)\s){0,3}(\p{Ll}+)/u;

const possessions = Object.entries({
	press:
		set(`editorial editorials leader leaders frontpage edition columnist columnists editor editors critic correspondent reporter reporters
readers reviewer issue number columns pages masthead newsroom presses obituary review coverage circulation subscribers website headline
headlines article articles supplement stringer proprietor unsigned`),
	body: set(`chair chairman chairwoman head director directors secretary president spokesman spokeswoman spokesperson report statement members board
lawyers chief decision policy accounts shares owner owners staff engineers minister founder founders management shareholders employees workers
profits profit debt debts customers ships fleet fleets plant plants factory factories headquarters executives delegate delegates leadership congress
ruling mandate budget clients creditors rates rate offer bid takeover branches accountants auditors rules constitution`),
	person:
		set(`wife husband widow mother father son daughter brother sister children family friends life death birth book books novel novels
poem poems memoir memoirs diary diaries letters voice hand hands face eyes career resignation speech words remark remarks argument work
wedding grave childhood lawyer predecessor successor biographer diaries notebook papers opponents critics supporters essay essays`),
	place:
		set(`harbour harbor port streets river coast mayor council population hills beaches airport markets rivers winters north south east
west outskirts suburbs cathedral university residents economy neighbours borders border`),
});
const possessed = /^(?:[’']s?|,\swhose)\s((?:[\p{L}-]+\s){0,2}[\p{L}-]+)/u;

/** @param after the words after the name, with its possessive ending. */
export function deedsOf(after: string): string[] {
	const verbs = [after, after.replace(aside, '')].map((words) => verbAfter.exec(words)?.[1] ?? '');
	const own = possessed.exec(after)?.[1]?.split(' ') ?? [];
	// "Vetrina's August number".
	const owned = own.find((each) => possessions.some(([, nouns]) => nouns.has(each))) ?? '';
	return [
		...deeds.flatMap(([kind, all]) => (verbs.some((each) => all.has(each)) ? [`does ${kind}`] : [])),
		...possessions.flatMap(([kind, nouns]) => (nouns.has(owned) ? [`has ${kind}`] : [])),
	];
}
