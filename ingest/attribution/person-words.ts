/**
 * Pure: common nouns of persons beyond those of `nouns.ts`: trades, offices, kin, followers of a cause.
 * Generated from WordNet 3.1 (copyright 2011 by Princeton University, all rights reserved; its licence permits use, copying and
 * distribution for any purpose with this notice): nouns whose first sense is a person of some trade, rank, family or company,
 * without those that insult, that are oftener verbs or adjectives, or that mean things as well.
 */
export const personWords: ReadonlySet<string> = new Set(
	`abbe abbess abbreviator abiogenist abortionist abridger absentee absolver academician accompanyist accomplice accordionist accoucheur
accoucheuse accused acolyte acoustician acrobat adjuster adjustor adman administrator admirer aerialist aeronaut aesthete aesthetician
aetiologist aficionado agent-in-place aide-de-camp aircraftman aircraftsman aircrewman airman airwoman alarmist alcalde alchemist
alderman algebraist alienee all-rounder allergist almoner alpinist also-ran altoist alumna alumnus amah amanuensis ambassadress ameer
amigo amir amora amputator anaesthetist anagnost analogist anatomist ancestor ancestress anchorite anchorman anchorperson anecdotist
anesthesiologist anesthetist angiologist anglophil anglophile annalist annotator annuitant anomalist anthologist antifeminist antipope
aphorist apologist apostle apothecary applicant appointee appraiser apprentice aquanaut arbiter arbitrator arborist archaeologist
archbishop archdeacon archduchess archduke archeologist archimandrite archpriest aristocrat arithmetician armiger armor-bearer arouser
arrowsmith artilleryman artisan artist artiste aspirant assayer assemblyman assemblywoman assessor assignee astrogator astrologer
astrologist astronaut astronomer astrophysicist athlete attendee auntie aunty auspex authenticator authoress auto-mechanic
autobiographer autocrat aviator aviatress aviatrix ayah ayatollah baboo babu baby baby-sitter babyminder babysitter bachelor
bachelor-at-arms bachelorette back-number backslapper backwoodsman bacteriologist baggageman bagman bagpiper bailee bailiff bairn
balladeer ballerina balletomane balloonist ballplayer bambino bandleader bandmaster bandsman banneret bantamweight bargee bargeman
barmaid baroness baronet barytone basileus basketeer bassist bassoonist batsman beadle beadsman bearer beautician bedesman beefeater
begetter begum believer bellboy bellhop bellman benedick beneficiary berserker bibliographer bibliophile bibliothec bibliotist bicyclist
bidder bigwig bimetallist biochemist biophysicist blacksmith bluejacket bluenose boatbuilder boatman bobbysoxer bodyguard bombardier
bonesetter bookbinder booker booklover bookman bookworm borrower boss bosun botanist boulevardier bowman bracero brakeman breadwinner
bricklayer bride bridegroom bridesmaid brigadier broncobuster brother-in-law buckaroo buckeroo buddy bug-hunter bugler bugologist bunter
bureaucrat burgher burgomaster burgrave butler bystander cabalist cabinetmaker calif caliph caller calligrapher calligraphist cameraman
camper cannoneer canoeist capo car-mechanic carabineer carabinier carbineer cardiologist careerist caregiver caretaker carhop
caricaturist carillonneur caroller cartoonist caseworker casuist cataloger cataloguer catcher catechist catechumen cavalryman celebrity
cellist cenobite centerfielder ceramicist ceramist chambermaid champ champion chapelgoer chaplain chargeman charwoman chebab chela
cherub chieftain child chimneysweep chimneysweeper chiropodist chiropractor choirboy choirmaster choragus chorine chorister chucker-out
churchgoer churchman churchwarden cicerone cinematographer citizen claimant clansman clanswoman clarinetist clarinettist classicist
clergyman cleric climatologist clinician clockmaker clocksmith co-beneficiary co-defendant co-discoverer co-ordinator co-pilot
co-respondent co-worker coach coachbuilder coachman coadjutor coalman coastguardsman coauthor codefendant codetalker coenobite
cognoscente coiffeur coiffeuse colleen collegian collier colonialist colonist coloratura colorist comedian comedienne commandant
commander-in-chief commando commentator commissar commissionaire committeeman committeewoman commodore communicant companion compeer
competitor complainant compositor comrade concert-goer concertinist concierge conductress conferee confessor confidant confidante
confrere congregant congresswoman connoisseur conqueror conservativist conservator consignee constitutionalist constructivist consul
consumer contestant contestee contortionist contralto contrapuntist convener conventioneer conversationalist conversationist conveyancer
cook coordinator copilot coppersmith copyist copyreader copywriter coreligionist corespondent cornerback cornetist cornhusker coroner
corporal cosmetologist cosmographer cosmographist cosmologist cosmonaut cosmopolite cottager councilman councilwoman counsellor
counselor counselor-at-law counterman counterperson counterspy counterwoman countess courtier cousin-german cowboy cowgirl cowhand
cowherd cowman cowpoke cowpuncher coxswain craftsman cragsman crewman criminologist cropper cross-examiner cross-questioner crossbencher
cruiserweight cryptanalyst cryptographer cryptologist crystallographer cuirassier cupbearer curandera curandero curate custodian cyclist
cymbalist cytogeneticist cytologist czar czarina czaritza dairymaid dalesman dallier damoiselle damosel damozel damsel dancing-master
danseur danseuse daughter-in-law dauphin dayboy daygirl deacon deaconess debtor debutante deckhand decorator defeatist defender
deliveryman demagog demagogue demigod demographer demographist demonstrator dentist denturist deponent deportee dermatologist descendant
descendent determinist devisee diabolist diagnostician dialectician die-sinker diehard diemaker diesinker dietician dietitian dignitary
dilly-dallier diplomate diplomatist discussant distortionist diva divorcee docent dock-walloper dockhand dockworker doge dogfighter
dogmatist domine dominee dominie donee donna doorkeeper doorman doula dowager doyen doyenne draftee draftsman draftsperson dragoman
dramatist draughtsman drover druggist drummer duce duchess duenna dustman dweller dynast earner earthling earthman easterner
eavesdropper ecdysiast eclecticist ecologist econometrician econometrist editorialist educatee educationalist educationist educator
effendi elder elector electrologist electroplater electrotherapist elegist elitist elocutionist embalmer embassador embryologist emeer
emigrant emigre emigree emir emissary empiricist employee employer empress emptor encyclopaedist encyclopedist endocrinologist
endodontist enforcer engraver enlistee enologist enrollee entertainer enthusiast entomologist enumerator enzymologist eparch
epidemiologist epistemologist equalitarian equerry eremite escapist escapologist eschatologist esquire esthete esthetician estimator
ethician ethicist ethnarch ethnographer ethnologist ethologist etiologist etymologist eulogist evacuee evaluator evangelist evolutionist
ex-boyfriend ex-husband ex-mayor ex-president ex-serviceman ex-spouse ex-wife examinee exarch exciseman excursionist executant exegete
exhibitioner existentialist exodontist expat experimenter extern extoller fabulist facilitator factotum falangist falconer faller
famulus fantast farmerette farmhand farrier fascista fashionmonger father-figure father-in-law fauvist featherweight feller
fermentologist ferryman fieldhand fieldsman fieldworker fighter figurer filibusterer fill-in fille finalist fire-eater fire-swallower
firefighter first-nighter fisher fixer flatmate flautist floorwalker flutist flyweight footballer footman footslogger forebear
forefather foreigner forelady foreman foremother foreperson forewoman forger fortuneteller forty-niner fossilist foster-brother
foster-child foster-daughter foster-father foster-mother foster-nurse foster-parent foster-sister foster-son fosterling foundling
franc-tireur freedman freedwoman freelancer freeman freewoman fresher freshman friar friend front-runner frontbencher frontiersman
frontierswoman fugleman funambulist functionalist functionary fusilier gagman gagster gagwriter galvaniser galvanizer gambist gamekeeper
games-master games-mistress gamine ganger garbageman gardener gasman gastroenterologist gatecrasher gaucho geisha gendarme genealogist
generalissimo generalist geneticist genitor gentleman-at-arms gentlewoman geographer geomancer geometer geometrician geophysicist
geriatrician gerontologist gilder girlfriend gitana gitano gladiator glass-cutter glassblower glassworker glazer glazier gleaner
globetrotter glossarist go-between goatherd godchild goddaughter godson gofer gold-beater goldbeater golfer goliard gondolier gondoliere
gospeler gospeller gourmand governess grammarian gran grandad grandaunt grandchild granddad granddaddy grandee grandmaster grandnephew
grandniece grandparent granduncle grannie grantee graphologist gravedigger graybeard great-aunt great-nephew great-niece great-uncle
greenskeeper griot groomsman groundkeeper groundling groundskeeper groundsman grownup guard guardsman guest guestworker guide guitarist
gunner gunsmith guru gymnast gymnosophist gynaecologist gynecologist habitant habitue hacker hadji haematologist hagiographer
hagiographist hagiologist hairdresser hairstylist haji hajji hakeem hakim halberdier half-brother half-sister handler handyman haranguer
hardliner harpist harpooneer harpooner harpsichordist haulier hazan head-shrinker headcounter headwaiter healer heavyweight heir-at-law
helper helpmate helpmeet hematologist herbalist herdsman heritor hermit herpetologist hewer hierarch high-muck-a-muck high-up higher-up
hireling hirer histologist historiographer histrion hodman holidaymaker home-builder homebody homeboy homebuilder homegirl homemaker
homeopath homesteader homoeopath honcho honoree hornist horseman horseshoer horsewoman hosteller hostler hotelier hotelkeeper hotelman
hotshot house-builder housebuilder housefather houseguest househusband housekeeper housemaid houseman housemaster housemate housemother
housewife housewrecker hubby humorist humourist hunter huntress huntsman hussar hydromancer hygienist hypnotist hypnotizer ice-skater
iceman ichthyologist idealogue ideologist ideologue illusionist illustrator imam imaum immigrant immunologist importee impresario in-law
inductee infant infantryman infielder informant inhabitant inheritress inheritrix initiator inmate innkeeper inoculator inspirer
instructor instructress instrumentalist intercessor interlocutor intermediary interne internist internuncio interviewee interviewer
intriguer intruder invader invalidator invigilator invitee ironist ironman irredentist irridentist island-dweller islander janitor jawan
jazzman jerry-builder jobholder jogger joker jokester jongleur journeyman juryman jurywoman justiciar justifier kabbalist kalif kaliph
keyboardist khalif khalifah kibbutznik kindergartener kindergartner kinsman kinsperson kinswoman knacker knight knight-errant kolkhoznik
laborer labourer laddie lady-in-waiting laminator lamplighter lancer landgrave landlubber landman landscapist landsman langlaufer
lapidarist lapidist lass lassie latecomer laudator laundress laundryman laundrywoman lawgiver lawman learner leaseholder lector ledgeman
left-winger lefthander legate legatee legionary lensman lepidopterist lepidopterologist lessee lessor letterer letterman lexicologist
liberalist libertarian librettist licenser licentiate lifeguard lighterman limnologist linebacker lineman linkboy linkman linksman
listener lithomancer litigant litter-bearer litterateur liturgist liveryman lobbyist lobsterman lockkeeper lockman lockmaster locksmith
locum logician logistician longbowman longshoreman looker-on lotus-eater lowerclassman loyalist lumberman luminary lutanist lutenist
luthier lutist lyricist lyrist macebearer macer machinist macroeconomist madame madrigalist maestro mafioso magician magnifico maharaja
maharajah maharanee maharani mahatma mahout maid maiden maidservant mailman major-domo major-general majorette make-peace malacologist
malahini malik mammalogist man-at-arms man-child manageress mandatary manicurist manservant marathoner marchioness margrave mariner
marksman marquess masquer massager masseur master-at-arms matchmaker materfamilias mathematician matman matriarch matrikin matrisib
matron maven mavin mayoress mechanist medalist medallist mediatrix medico melter memsahib mender mesmerist mesmerizer mestiza
metalworker meteorologist metic microbiologist microeconomist microscopist middleweight midwife mikado militarist militiaman milkmaid
milkman mill-girl mill-hand millwright milord mineralogist mineworker miniaturist minion minstrel minter missioner missy mnemonist
moderationist modernist monarch monarchist monetarist moneyer monitrice monogamist monogynist monologist monotheist moonlighter moppet
moralist mortgagee mortician mother-in-law motorcyclist mounter moviegoer muadhdhin muazzin muezzin mujtihad muleteer mummer muralist
musicologist musketeer mycologist mycophage mycophagist nabob nailer naprapath natator naturalist naturopath navigator navvy nawab
necessitarian negotiant negotiatress negotiatrix neocon neoconservative neologist neonate nepotist netminder neurobiologist
neurolinguist neurologist neuroscientist neurosurgeon neutralist newbie newlywed newsboy newscaster newsman newsmonger newspaperman
newspaperwoman newsperson newsreader newswoman newswriter niqaabi no-show noblewoman nomad nominalist nominee nonachiever noncandidate
noncitizen noncom nondriver nonesuch nonmember nonreader nonsuch nonworker notability notary novice nullifier numerologist nuncio
nurse-midwife nurseling nursemaid nurseryman nursling nutritionist oarsman oarswoman oboist obstetrician occupant occupier oceanaut
oceanographer oculist odist oenologist office-bearer officeholder officiant old-timer oldster oldtimer oligarch oncologist oneiromancer
onlooker onomancer operagoer ophthalmologist opponent optician optometrist orator ordainer ordinand organ-grinder organist orientalist
ornamentalist ornithologist orthodontist orthoepist orthoptist osteologer osteologist osteopath osteopathist ostiarius ostiary ostler
otolaryngologist otologist otorhinolaryngologist outfielder outgoer outlander outsider overachiever overlord overnighter overseer
owner-occupier oyabun pacha pacificist paddler padre padrone paediatrician paladin palaeontologist paleographer paleographist
paleontologist palmist palmister palsgrave pamphleteer panegyrist panelist panellist panjandrum pantomimist pantryman paparazzo
paper-pusher paperboy pappoose paralegal paramedic paraprofessional parapsychologist paratrooper parent parishioner parlormaid
parlourmaid parodist parson part-timer partitionist partner partygoer pasha passer-by passerby paterfamilias pathfinder pathologist
patrial patriarch patrikin patrisib patroller patrolman pawnbroker payee pedagog pedagogue pedaller pedant pediatrician pediatrist
pedodontist peeress pen-friend pendragon penologist pensionary pentathlete percussionist perfecter performer perinatologist periodontist
person peshmerga pessimist petitioner phalangist pharmacist pharmacologist philhellenist philologist philologue philomath phlebotomist
phonetician phonologist photojournalist physician physiologist physiotherapist phytochemist phytologist picador picknicker picnicker
pilgrim pin-up piper pistoleer pitchman place-kicker placekicker plainclothesman plainsman plasterer platelayer plater play-actor player
playfellow playgoer playmaker playmate playwright pleader pledgee plenipotentiary plodder ploughboy ploughman ploughwright plowboy
plower plowman plowwright pluralist podiatrist poet-singer poetess pointsman polemicist polemist policewoman policyholder politician
politico pollster polymath polytheist pomologist pontifex pontiff populist portraitist portwatcher posseman postilion postillion postman
postmaster postmistress postulant postulator potboy potentate potman potter powerbroker practician practitioner praetor pragmatist
pre-emptor preacher prebendary precentor preceptor predestinationist preemie prefect prelate premie presbyter preschooler presentist
pressman prestidigitator preteenager preterist pretor prexy priest-doctor priestess primogenitor princeling printmaker prioress
privateersman pro-lifer probationer process-server proctologist procurator prof progenitor projectionist promisee promoter promulgator
proofreader propagandist propagator prophesier prophet prophetess propman proponent proprietor proprietress prospector prosthetist
prosthodontist protagonist protectionist protege protegee protozoologist provocateur provost prowler psalmist psephologist psychiatrist
psychoanalyst psycholinguist psychologist psychophysicist pteridologist publican publicist pugilist pundit punster punter puppeteer
purist purser pursuer pyrographer pyromancer qadi quaestor quarrier quarryman quarterback querier questioner quietist quin quizmaster
quizzer rabbi rabble-rouser raconteur radiobiologist radiochemist radiographer radiologist radiotherapist raftman raftsman ragsorter
rail-splitter railbird railroader railwayman rajah ranee rani ranker rapporteur rat-catcher ratifier reader realist receptionist
recipient recitalist record-breaker record-holder record-keeper recruiting-sergeant redactor redcoat referee refiner refinisher
registrar relative-in-law renovator repairer repairman representative reservist restauranter restaurateur restorer retiree retreatant
revenuer reverend reversioner reviser revisionist revivalist rewriter rhabdomancer rhetorician rheumatologist rhinolaryngologist rider
rifleman right-winger ringmaster ritualist roadman roller-skater roofer roomie roommate rope-maker ropedancer ropemaker ropewalker
roughrider roundsman roustabout rower royalist rumormonger rumourmonger runner-up ruralist sabra sachem sacristan saddhu sadhu sagamore
sahib salesclerk salesgirl saleslady salesman salesperson saleswoman salutatorian sandwichman sangoma satirist satrap savant sawbones
saxist saxophonist scandalmonger scaremonger scenarist scene-stealer sceneshifter sceptic scholiast schoolboy schoolchild schoolfriend
schoolgirl schoolmarm schoolmistress schoolteacher scion scourer scoutmaster scrapper screenwriter screwballer scriptwriter scrivener
scrutineer scrutiniser scrutinizer sculler scullion seafarer seaman secessionist second-in-command second-stringer sectarist sectary
secularist seer seigneur seignior seismologist selectman selectwoman semanticist semifinalist seminarian seminarist semiotician semipro
semiprofessional sendee seneschal sensationalist sentry septuagenarian sergeant-at-law serjeant serjeant-at-arms serjeant-at-law
sermoniser sermonizer serologist servant serviceman servitor settler shaman shamus sharecropper sheepherder sheik sheika sheikh sheikha
shepherdess sheriff shingler ship-breaker shipmate shipwright shogun shopper shopwalker shortstop showgirl shutterbug sibling sibyl
sidekick sidesman sightseer signaller signalman signior signore sirdar sister-in-law sixth-former skeptic skier skipper skirmisher
skycap slaughterer slugger smarta smith sniper sobersides socialist socialite sociobiologist sociolinguist sodalist soloist sommelier
son-in-law songstress songwriter sonneteer sonny soothsayer soph sophisticate sophomore soundman spaceman spammer specialiser
specializer specifier speechifier speechmaker speechwriter speedskater sportsman sportswoman sportswriter spot-welder spouse sprigger
sprinter spymaster squatter squire stableboy stableman staffer stagehand stand-in standard-bearer starets starlet stateswoman
stationmaster statistician steamfitter steeplejack steerer steersman stenographer stepbrother stepchild stepdaughter stepfather
stepmother stepparent stepsister stepson stewardess stitcher stock-taker stocktaker stonecutter stonemason stoolie storyteller stowaway
strafer straggler stranger straphanger strategian stretcher-bearer strikebreaker striver strongman styler stylist stylite subdeacon
subeditor subjectivist sublieutenant submariner suburbanite suffragan suffragist sultan summercater summercaters supercargo supergrass
supermodel superstar supervisor supporter suprematist surrealist swaggie swagman swami swimmer swineherd switch-hitter swordsman
syllogiser syllogist syllogizer sylph symbolist symphonist symposiarch symposiast synonymist syntactician synthesist systematist
tablemate tactician tailback talebearer taleteller tallyman tamer taoiseach tapster taskmaster taskmistress taste-maker taste-tester
tattletale taxer taxidermist taxman taxonomer taxonomist teammate teamster techie technocrat teenager tekki teleologist telepathist
televangelist tenno tenorist testee testifier thane theatergoer theatregoer theologist theoretician theorist theosophist therapist
thinker thought-reader thrower throwster thurifer tiddler tiler timberman timpanist tinsmith tinter tipster title-holder toastmaster
tobogganist toiler tollgatherer tollkeeper tollman torchbearer tort-feasor tortfeasor touch-typist tovarich tovarisch towner townie
townsman towny toxicologist tracker tracklayer traditionalist tragedian tragedienne trailblazer trainbandsman trainbearer trainman
trainmaster transcendentalist transferee transferrer transmigrante transplanter trapper trapshooter traveler trekker trencherman
trend-setter tribesman trier trigonometrician tritheist triumvir trombonist trooper troubadour troubleshooter trumpeter tsar tsarina
tsaritsa tub-thumper turnkey turtler tympanist typesetter typist typographer tyrant tzar tzarina underachiever underboss underclassman
undergrad undergraduate underling undersecretary undertaker unicyclist unilateralist unionist upholsterer uranologist urologist
usherette uxor vacationist vaccinator valedictorian valet valuator valuer vaquero varnisher vaudevillian vegan vegetarian vendee
ventriloquist verger verifier vestryman vestrywoman veterinarian vibist vibraphonist vicar vicar-general vice-regent vicegerent
vicereine victor victualler viewer vigilante vintager violinist violist violoncellist virologist viscount viscountess visitant vitalist
vivisectionist vizier vocalist votary voter vouchee voyager vulcaniser vulcanizer waggoner waggonwright wagoner wagonwright wainwright
waitress wall-paperer wallah wallpaperer wanderer ward-heeler wardress warehouseman warlord warmonger warrener washerman washerwoman
washwoman watcher watchman watercolorist watercolourist waterman wayfarer weatherman webmaster weigher well-wisher westerner wetnurse
wheelwright whipper-in wicket-keeper widower widowman wingback wingman winner wireman wiretapper wizard woodcarver woodcutter woodworker
woolsorter word-painter wordmonger wordsmith workfellow workingman workman workmate world-beater worshipper wrestler xylophonist
yachtsman yachtswoman yardman yardmaster yeoman yodeller youngster youth yuppie zoologist`.split(/\s+/),
);
