/** Pure: the common nouns by which English prose speaks of persons, bodies, publications and works. */

import { personWords } from './person-words.ts';

const set = (words: string) => new Set(words.split(/\s+/).filter(Boolean));

/** Last words of the names of publications; foreign ones too. */
export const publicationHeads =
	set(`gazette journal quarterly review courier herald times post daily mercury observer register advertiser
sentinel ledger letters record intelligencer argus messenger wire magazine bulletin tribune chronicle standard banner sinmun
shinmun shimbun ilbo echo écho weekly monthly annals proceedings papers dispatch telegraph mail star globe news newsletter miscellany
antiquary monitor avis zeitung tidende umschau cahiers nouvelles diario pravda vestnik rundschau blatt anzeiger bladet posten
correspondent examiner inquirer guardian spectator economist reporter transactions almanac digest yearbook periodical hakpo
yo’ngu yongu sidae revue faro tribuna voz gaceta correo jornal folha corriere stampa gazzetta giornale dagblad nyheter folk røst
stimme woche presse hefte annalen archiv jahrbuch haber gazeta novosti izvestia trud znamya courrier dépêche matin nouvelliste dagbladet sak
review letters banner lantern inquisitor advocate vedomosti notes argus librarian clarion enquirer packet statesman`);

/** Other words of which titles of newspapers, magazines and stations are made, in many languages. */
export const pressTitleWords =
	set(`advocate age argosy bee bugle call clipper democrat dial eagle enterprise express flag forum freeman
guide illustrated independent leader light mirror nation news opinion oracle patriot pilot pioneer planet
press progress reformer republican scotsman sketch spectator sun tablet tattler today torch trade transcript traveller trumpet
vanguard vindicator visitor voice watchman witness workers world radio channel fm television canal antena rádio rundfunk sender
bote tagespost abendpost morgenpost nachrichten neueste freie volk volksstimme echo bild land leben heimat kunst bühne wort
figaro monde temps matin soir humanité libération parisien écho quotidien libre lettres nouvelle gazette hebdomadaire
país mundo nación prensa república jornada hora semana tiempo verdad universo comercio cronista pregonero heraldo diario tarde día boletín
público expresso expressão notícias manhã século globo estado repubblica messaggero messaggio mattino secolo unità avvenire rivista
glasnik list vjesnik novine politika dnevnik hlas noviny delo slovo vest večer rynek gazeta kurier dziennik życie praca tygodnik przegląd
hírlap népszava magyar kathimerini vima eleftheria tribüna cumhuriyet hürriyet milliyet ses zaman
sawt ahram hayat sharq jumhur nahar watan mizan akhbar wafd nuru habari sauti taifa mzalendo
compass kompass merkur mercure mercurio mercury courant wächter wacht warte zeitschrift vierteljahrsschrift monatsschrift wochenblatt tageblatt volksblatt
kurjer glas tidskrift tidsskrift kvartalsskrift ukeblad ugeblad dagens nordlys revija časopis zpravodaj věstník folyóirat szemle figyelő élet irodalom
kwartalnik miesięcznik bollettino rassegna quaderni cuadernos cadernos estudos estudios semanario estrella estrela étoile lanterne linterna lanterna phare farol
antorcha flambeau zhurnal ogonyok misao mysl studien gegenwart forenoon standpoint meridian dispatcher informer dealer outlook viewpoint
perspective perspectives horizon frontier interpreter exporter grocer bookseller stage screen pictorial commoner crusader defender freeholder leveller liberator
lamp searchlight beacon chanticleer partisan rambler idler gleaner investigator lookout clarion messager éclaireur réveil
correio semanário cotidiano quotidiano teataja leht päevaleht ajaleht žinios rytas avīze diena laiks gazete haberleri lajmi vijesti krant
vigie tijd volkskrant courant nieuws nieuwsblad tímin päivä viesti uutiset sanomat aamulehti
asahi yomiuri nihon chosun donga hanguk kyunghyang minju renmin jiefang guangming wenhui trybuna pravda iskra zarya rabochy
večernji jutarnji večernje jutarnje slobodna slobodno narodne kurir kuryer vecherny utro golos vedomosti novosti vestnik svoboda svět głos słowo nowiny dnes fronta lidové právo
rahva hääl kaja kansan ilta helsingin morgon afton kväll folkets arbeiter arbeider arbetet arbetar demokraten dagen dagsavisen klassekampen nationen nytt
standaard vooruit avond handelsblad waarheid trouw groene observador correo pueblo gaceta crónica cronaca giornale vanguardia sillon semeur ouvrier peuple populaire aurore`);

/** Articles of other languages, with which titles of publications begin. */
export const foreignArticles = set('el la los las le les il lo gli der die das de het den det o os as i al');

/** Head words of the names of bodies. */
export const bodyHeads =
	set(`ministry department board bank committee commission council institute university academy association
federation union society authority agency inspectorate directorate tribunal court party office company service bureau chamber
friends parliament congress cabinet auditor government secretariat panel trust group foundation centre center corps corporation
assembly senate directorate commissioners league confederation alliance administration treasury school college hospital museum
library house registry police navy army church fund organisation organization programme consortium cooperative co-operative partnership
delegation embassy mission inquiry network observatory laboratory syndicate guild club lobby ombudsman exchange
forum collective caucus bloc platform initiative campaign coalition regulator taskforce synod brigade faction fellowship charity confederacy junta presidency chancellery praesidium presidium politburo soviet duma diet curia directory conservancy conservatoire brotherhood sisterhood federations`);

/** Common nouns for bodies: "the ministry". */
export const bodyNouns =
	set(`ministry department board bank committee commission council institute university academy association
federation union society authority agency inspectorate directorate tribunal court party office company service bureau chamber
parliament congress cabinet auditor government secretariat panel trust group foundation centre center corporation assembly senate
treasury college inquiry delegation embassy mission consortium cooperative partnership commissioners inspectors auditors regulator benches
directors firm charity manufacturer carrier airline airlines developer brewery shipyard utility retailer maker club parish
prison hospital theatre orchestra police laboratory foundation watchdog ombudsman regulators militia navy army network operator operators league administration museum library school gallery
institution organisation organization alliance coalition insurer fund guild registry church jury`);

/** Common nouns for publications: "the paper". */
export const pressNouns =
	set(`newspaper paper journal magazine weekly biweekly fortnightly monthly bimonthly daily quarterly half-yearly yearbook periodical
gazette review organ bulletin newsletter tabloid broadsheet website site`);

/** Common nouns for places. */
export const placeNouns =
	set(`town city village hamlet island islands river port harbour harbor region province district country state capital valley lake street
suburb quarter county canton kingdom republic peninsula bay coast mountain parish estuary strait border square bridge quay settlement
municipality territory plain archipelago`);

/** Works that stand in a publication, where one is named. */
export const pressWorks =
	set(`article paper study survey editorial leader column commentary essay notice review piece note paragraph despatch dispatch issue number
contribution byline obituary instalment feature interview front-page op-ed polemic critique feuilleton reportage`);

/** Works that somebody writes or says. */
export const documents =
	set(`report letter memo memorandum email e-mail message diary entry memoir memoirs book statement decree circular bulletin
minutes minute deposition testimony speech lecture licence license leaflet assessment chapter study survey history regulation ruling
resolution declaration communiqué communique telegram cable reply response answer summary document text pamphlet post tweet manifesto
judgment judgement verdict opinion order instruction directive law act treaty agreement charter clause contract will sermon address
remarks announcement transcript record preface foreword introduction footnote blog thesis paper recollections log journal petition riposte rejoinder retort rebuttal
submission brief proposal plan guidelines findings evidence notebook postcard inscription poster dispatch despatch note notice tape recording
interview affidavit proclamation release motion indictment ordinance constitution guideline guidance dossier finding appraisal audit census manuscript return returns verse pageant afterword manual handbook catalogue prospectus autobiography biography monograph sequel novel poem translation edition
certificate logbook log-book daybook day-book account-book minute-book placard flyer factsheet treatise tract eulogy homily oration testament
warrant writ summons subpoena ultimatum aide-mémoire screenplay libretto epitaph advertisement advert voicemail fax telex invoice receipt questionnaire
caption rider codicil affidavit encyclical white-paper green-paper whitepaper screed polemic travelogue testimonial reference-book textbook primer`);

/** Words for a part of a work: its author and date are the work's. */
export const parts =
	set(`passage line word sentence paragraph section part page conclusion opening ending close preamble
heading headline caption margin footnote postscript clause summary chapter entry`);

/** Common nouns for persons. */
export const personNouns =
	set(`official minister governor chairman chairwoman chair president spokesman spokeswoman spokesperson director deputy
manager officer commissioner clerk broker driver miller farmer engineer historian economist analyst author critic editor columnist writer
journalist reporter correspondent delegate secretary surgeon captain leader premier ambassador envoy diplomat resident witness member mayor counsel speaker
interpreter scholar professor teacher keeper colleague baker woman man boy girl newcomer veteran aide adviser advisor source lawyer judge banker trader
worker owner chief head founder mother father grandmother grandfather wife husband son daughter uncle aunt sister brother predecessor
successor rival counterpart merchant fisherman sailor soldier general admiral colonel sergeant marshal bishop priest doctor nurse
student pupil researcher scientist lecturer reviewer poet novelist essayist biographer translator archivist curator librarian activist campaigner
organiser organizer candidate senator congressman councillor mp lawmaker legislator chancellor treasurer accountant actuary insider participant
negotiator mediator consultant contractor supplier buyer seller customer passenger neighbour neighbor widow orphan villager shopkeeper
inspector detective constable policeman investigator prosecutor defendant plaintiff solicitor barrister attorney magistrate king queen prince
princess emperor chairperson figure executive entrepreneur investor shareholder pensioner pilot shipbroker harbour-master storekeeper quartermaster
cook carter schoolmaster surveyor assistant dealer planner expert strategist specialist geologist physicist chemist biologist
linguist sociologist anthropologist philosopher theologian musician singer actor painter sculptor architect designer photographer filmmaker
producer technician mechanic electrician plumber carpenter mason welder dyer weaver spinner tanner brewer butcher grocer tailor
shoemaker blacksmith miner docker stevedore porter conductor guard nobleman duke earl baron lord lady monk nun abbot pastor minister
apprentice foreman operator attendant hydrologist jurist lexicographer mapmaker cartographer bookseller publisher printer
tenant landlord convenor warden superintendent rector dean principal headmaster headmistress trustee patron donor volunteer refugee
migrant survivor commander biographer actress composer pianist accompanist soprano tenor conductor dancer sculptress nephew niece businessman businesswoman
bookkeeper prosecutor agronomist juror gentleman heiress heir grandson granddaughter cousin manager intendant dresser lawmaker deputy reformer minister-president
protégé mentor master apprentice engineer-in-chief commissioner-general ombudsman whistleblower defendant landlady landlord driver harbourmaster lieutenant major ensign boatswain helmsman fisherwoman forester ranger shepherd vintner grower winegrower
spokesmen trader parliamentarian backbencher whip laureate chef mate waiter hostess tourist visitor traveller explorer missionary
observer moderator presenter broadcaster host bartender barista bellfounder bellringer bell-ringer sexton mullah medic vet carer patient toddler kid
postgraduate tutor headteacher trainer umpire striker midfielder runner cricketer fan spectator commuter motorist trucker cabbie steward lookout
coastguard diver angler crabber whaler sealer herder lumberjack logger sawyer greengrocer hawker vendor client asylum-seeker exile detainee
prisoner convict jailer usher advocate appellant respondent suspect victim spy agent defector dissident protester picket attaché
apparatchik fundraiser benefactor philanthropist sponsor speculator auditor cashier teller stringer blogger vlogger influencer podcaster understudy
prompter choreographer seamstress cobbler hatter milliner jeweller joiner builder chauffeur groom stablehand jockey cooper distiller nanny au-pair
cleaner bouncer courier messenger telegraphist telephonist intern trainee overlooker operative fitter turner riveter conservationist programmer
coder developer mountaineer climber sherpa rescuer scout recruit deserter rebel guerrilla insurgent sapper pope auctioneer collector
fiancé fiancée lover boyfriend acquaintance backpacker subscriber user contributor heckler peasant serf planter reaper thresher surfer skater
snowboarder examiner exporter importer relative sardar boarder censor rancher stoker poacher picker cutter`);

/** Words before a name that are no part of it. */
export const titles =
	set(`mx count viscount baron marquis señor señora signor signora don doña dom dona lawmaker rapporteur premier magistrate mr mrs ms miss dr prof professor captain sergeant admiral general colonel major lieutenant commander minister president
chairman chairwoman premier governor councillor senator deputy speaker vice first secretary academician judge justice bishop archbishop
father sister ambassador prime foreign trade finance chancellor king queen prince princess comrade mayor director inspector chief marshal
commissioner representative congressman congresswoman dean rector editor uncle aunt madam madame monsieur herr frau brigadier
corporal private alderman commodore reverend rev brother mother saint chair deputy-speaker attorney treasury interior defence defense
health economy energy agriculture transport culture education labour labor environment secretary-general under-secretary assistant
abbot abbess prior prioress canon deacon archdeacon provost vicar comrade sheriff constable supreme leader rep sen gov gen lt col sgt capt cmdr adm maj hon pres amb party spokesman spokeswoman pope cardinal rabbi imam sheikh sultan emperor empress countess baroness duke duchess
dasho lyonpo dato dato' dato’ datuk datin sri puan encik khun daw shri smt ustaz ustad maulana mzee bwana alhaji haji hajji père frère sœur soeur
monseigneur monsignor mgr mme mlle fru frøken pani mevrouw meneer gospodin gospođa sayyid`);

/** Whether a small word is a noun for a person: "governess", "sub-editor", "winchman". */
export function isPersonNoun(noun: string): boolean {
	if (personNouns.has(noun) || personWords.has(noun)) return true;
	const last = noun.split('-').at(-1) ?? '';
	if (last !== noun) return personNouns.has(last) || personWords.has(last);
	return (
		/\p{Ll}{3}(?:m[ae]n|ologist|keeper|maker|worker|holder|owner|seller|master|mistress|player|smith|wright|herd|monger|driver|setter|fighter|builder|bearer)s?$/u.test(
			noun,
		) && !notPersons.test(noun)
	);
}

const notPersons =
	/^(?:human|german|roman|norman|ottoman|talisman|specimen|regimen|abdomen|acumen|pacemaker|placeholder|bestseller|screwdriver)s?$/;

export const prepositions =
	set(`of in to from by with at on for about against into under over between among after before through upon near
outside than like toward towards within without behind beside beneath across during since until till despite except via per below above
inside onto off regarding concerning alongside amid around past throughout`);

export const conjunctions =
	set(`and but or nor yet so that when while as because although though if whether what where after before which who whom
whose how why since until than whereas unless once`);

/** Capitalised at the beginning of a sentence, and no name. */
export const sentenceWords =
	set(`the a an this that these those in on at by for from with to of its it his he her she their they our we my i you your
another one two three four five some many most few all both each every no nobody not none nor only even still yet but and or so then there
here when while where what which who why how if as after before during since until although though because once later earlier last next
today yesterday tomorrow previously recently formerly similarly likewise additionally furthermore consequently accordingly notably ironically
meantime overall today yesterday tomorrow now again also elsewhere however moreover nevertheless meanwhile otherwise instead perhaps indeed thus hence
therefore concluding speaking writing reviewing asked reached interviewed opening closing winding turning reading having being according
under over between among against about into through across around beyond outside inside near behind below above within without despite
like unlike such same other others whoever whatever anyone anybody everyone everybody someone somebody something nothing everything
anything more less much little often sometimes never always usually generally few several half part soon finally first second third fourth
fifth sixth eventually afterwards long short old new early late did does do is are was were has have had can could will would should may
might must let that's it's he's i'm don't q a notes back apart along next down up out off far away whether neither either till upon
ministers officials critics analysts historians traders readers members delegates counsel private local foreign several further
contemporaries posterity opponents supporters farmers dockers employers insurers`);

const womenNouns =
	/(?:woman|girl|mother|mother-in-law|wife|daughter|aunt|sister|sister-in-law|queen|(?<!wit)ness|[cdhtr]ess|niece|nun|widow|bride|lady|maid|heroine)$/;
const menNouns =
	/(?:man|boy|father|father-in-law|husband|(?<!per)son|uncle|brother|brother-in-law|king|prince|nephew|monk|priest|widower|groom|duke|earl|baron|sailor|soldier|bishop)$/;

/** The pronoun that goes with a noun for a person; null for one of both. */
export function pronounOfNoun(noun: string): 'he' | 'she' | null {
	return womenNouns.test(noun) ? 'she' : menNouns.test(noun) ? 'he' : null;
}

/** What is rather a verb or adverb than part of a description. */
export const verbal =
	/\p{Ll}{2}(?:ed|ly)$|^(?:led|fed|fled|is|are|was|were|has|had|have|did|does|will|would|can|could|may|might|should|must|came|went|stood|sat|took|gave|got|made|put|kept|left|held|rose|ran|saw|knew|felt|brought|met|began|set|drew|fell|lost|paid|sent|once|also|then|now|not|never|still|once|comes|goes|stands|sits|takes|gives|makes|keeps|has|remembers|recalls|up|out|down|back)$/u;

/** Offices under one of their names: chair and chairwoman are chairman. */
export function roleOf(noun: string): string {
	return roles.get(noun) ?? noun.replace(/(?:woman|person)$/, 'man');
}

const roles = new Map([
	['chair', 'chairman'],
	['chief', 'head'],
	['justice', 'judge'],
]);

/** Words that make a name a place's or a thing's. */
export const placeWords =
	/^(?:Street|Road|Lane|Haven|Sound|Port|Bay|Northern|Southern|Eastern|Western|North|South|East|West|Great|Little|Upper|Lower|New|Old|San|Santa|Los|Las|Island|Islands|River|Valley|Hill|Hills|Quay|Creek|Row|County|City|Town|Hall|Bridge|Sea|Coast|Corner|Park|Square|Point|Cape|Mount|Lake|Fort|Bad|Ward|District|Province|Republic|Kingdom|States|Union|War|Day|Act|Bill|Treaty|Convention|Protocol|Decree|Article|Plan|Programme|Project|Prize|Award|Olympics|Games|Station|Tower|Palace|Church|Cathedral|Castle|Harbour|Harbor|Dock|Docks|Farm|Mill|Works|Building|House|Gate|Market|Railway|Line|Canal|Channel|Strait|Straits|Gulf|Ocean|Mountains|Mountain|Forest|Desert|Plain|Delta|Basin|Rock|Low|High|Black|White|Red|Office|Room|Book|Water|Light|Lights|King|Queen|Berth|Lane)$/u;

/** Last words of the names of companies. */
export const companyHeads =
	set(`airways airlines aerospace aviation motors industries holdings holding energy steel shipping lines railways railway telecom
telecoms petroleum mining minerals chemicals foods pharmaceuticals pharma partners capital insurance ventures logistics systems technologies
electric power water sucrière société compagnie laboratories laboratory works shipyard brewery mills textiles plc ltd inc gmbh corp limited aguas
estates properties developments engineering consulting associates solutions analytics ministerio ministère ministerium consejo comité
carriers publishers press productions studios theatre orchestra union unions lands commonwealth greens democrats socialists
conservatives liberals labour movement front parish diocese prefecture municipality
metals aircraft desarrollos constructora inmobiliaria empresa compañía companhia compagnia lijnen linien reederei rederij rederi werft werke
gruppe groupe grupo gruppo banque banco banca bankhaus sparkasse caisse assurances seguros versicherung pesquera naviera minera petróleos
ferrocarriles bahnen spoorwegen kraftwerke energie energía énergie turbines plastics fertilisers fertilizers phosphates nitrates semiconductors batteries
ropeways cableways tramways services securities records ferries handling films pictures research markets advisers advisors assets brokers brothers sons hotels stores trading marine offshore subsea networks media entertainment software robotics therapeutics biosciences construction contractors builders cement paper glass oil gas coal copper gold timber fisheries seafoods dairies breweries distillers ports terminals tankers freight rail buses coaches cables wireless communications technology dynamics instruments semiconductors batteries renewables utilities forwarding haulage aluminium aluminum semiconductor resources ratings ab asa sa spa srl bv nv oy oyj ag kg llc llp pty kk bhd aktiengesellschaft reederei werft naviera astilleros rederi`);

/** First words of the names of broadcasters. */
export const pressPrefixes = set('radio rtv canal channel tv televisión télévision agence');

/** Endings of the names of newspapers. */
export const pressSuffix =
	/(?:posten|\p{Ll}post|bladet|\p{Ll}blad|skrift|tidningen|lehti|sanomat|uutiset|umschau|kompass|merkur|depesche|krant|courant|glasnik|vjesnik|hírlap|újság|shimpō|shimpo|nippō|nippo|sinbo|bode|koerier|dagblad|tidende|tidningen|zeitung|blatt|blätter|avisen|avis|rundschau|kurier|anzeiger|bote|gazetesi|gazete|postası|shimbun|shinmun|sinmun|ilbo|ribao|wanbao|sinmun|nyheter|nachrichten|stimme|press|spiegel|tagblatt|gazette|telegraf|telegraaf|telegraph|chronik|kronik|tribune|tribuna|tribün|novine|noviny|nieuws|bladid|tíðindi|dagur|közlöny|zeitschrift|vestnik|vesti)$/iu;
