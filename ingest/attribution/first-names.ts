/** Pure: first names, by the pronoun that they go with: our own list, and the longer one of a library. They lean; they do not decide. */

import { foldSpelling } from '../../src/fold.ts';
import listed from './first-names.json' with { type: 'json' };

const set = (words: string) => new Set(words.split(/\s+/).filter(Boolean).map(foldSpelling));

const men =
	set(`aaron abdallah abdul abdullah abel abraham adam adrian ahmad ahmed aidan akira alan alastair albert aldous alejandro aleksandr
alessandro alexander alexandre alexei alfonso alfred ali alistair allan amir anatole anatoly anders andre andré andreas andrei andrej andrés andrew
angus ansel anselm anthony antoine anton antonio antónio archibald arjun arne arnold arthur arturo arvid aubrey august augustin augustine axel baptiste
barnaby bartholomew basil ben benedict benedikt benjamin bernard bertrand björn bogdan boris brendan brian bruno callum carl carlo carlos
casimir cedric cemal charles christian christoph christopher clement clive colin colm conrad constantin cornelius craig cyril dai dale damien
daniel dario david denis denholm dennis derek desmond didier diego dieter dietmar dirk dmitri dmitry dominic don donald douglas duncan dylan
eamon eberhard edgar edmund edoardo edouard eduardo edward edwin egon einar elias elliot emile émile emilio emmanuel enrico enrique eric erik ernest ernst
étienne etienne eugene evan evgeny fabian faisal felipe felix ferdinand fergus fernando ferit florian francesco francis francisco franco françois frank franz fred
frederick friedrich fritz gabriel gareth gaston gavin geoffrey georg george georges gerald gerard gerhard gianni gideon gilbert giles giorgio giovanni
giuseppe gleb glen gonzalo gordon graham gregor gregory guido guillaume gunnar günter gustav guy hakan halvard hamid hamish hans harald harlan harold harry hassan
hector heinrich hektor henri henrik henry herbert herman hermann hernán hiroshi horace horatio howard hubert hugh hugo humphrey hussein ian ibrahim idris ignacio
igor ilya imran ioannis isaac ismail ivan ivo jack jacob jacques jakob jalal james jamal jan jasper javier jean jens jeremy jérôme jim joachim joão joaquín
joe joel johan johann johannes john jon jonas jonathan jordan jorge josé josef joseph joshua josiah juan jules julian julien jürgen karim karl kaspar kasimir
keith kemal kenji kenneth kev kevin khalid klaus konrad konstantin kurt kwame lachlan lambert lars laurence laurent lawrence len leo leon leonard leonid leopold leslie
lewis liam lorenzo louis luc luca lucas lucian lucien lucius ludolf ludvik ludwig luigi luis luís lukas luke magnus malcolm manfred manuel marc marcel marco
marcus mariano mario mark markus martin marvin mathieu matteo matthew matthias maurice mauro max maximilian mehmet michael michel miguel mikhail mike miles milan
milo mohamed mohammad mohammed moritz muhammad murat mustafa nabil nathan nathaniel neil nicholas nicolas niels nigel nikita nikolai nils noah noel norman
oddvar ole oleg oliver olivier omar orhan oscar oskar osmar otto owen pablo paolo pascal patrick paul paulo pavel pavo pedro peder percy perrin peter philip philipp philippe
pierre piers piet pietro pyotr quentin rafael ralph ramón raoul rashid rasmus raymond reginald rémi rené ricardo richard robert roberto robin roderick rodrigo roger
roland rolf roman ronald rory rowan roy rudolf rufus rune rupert russell ryan salvador sam samir samuel santiago saul sean sebastian sébastien serge sergei sergio seth seymour
sidney sigurd silas simon solomon stanislav stefan stefano stephen steven stuart sven takeshi tariq teodor terence theo theodor theodore thibault thomas timothy tobias
tobin todd tom tomás toma tony torvald tore ulrich umberto uwe valentin vasily vernon victor viktor vincent vincenzo viktor vladimir walid walter wendelin werner wilfred wilhelm william willy
winston wolfgang xavier yannick yasin yuri yusuf yves zachary
abbas abdel abdou abdulaziz abdulrahman abebe abiodun achim ade adebayo adel aditya adnan adolf agustín ahti aidar ainars aivars ajay akbar akin aksel
alain alasdair albrecht alec aled aleksander aleksandar aleksei alexandros alexandru alexis alhassan alfredo alois alojz alvaro álvaro amadou amadeu
ambrose amit amos anand ananda andris andrus andrzej aneirin anibal anil antal antanas antti anwar apostolos ardalan armand armando arkady aron
arpad arpád arrigo arseny artem arto artur arun aryeh asger ashok ashraf asif aslan athanasios attila atul augusto aurel aurelio avi aymeric aziz
babatunde bahram balázs baltasar barend barry bart bartosz bashir bastiaan bastien benito benoît benoit bernardo bernd bernhard bertram bharat
bilal birger blaise bo bohdan bohumil boubacar branko bratislav brice bronisław bruce bryn burak bülent carsten casper ceri çetin cesare césar chaim
chandra cheikh chidi chinedu christer christos chuks ciarán cillian ciro claes claude claudio claus clifford clinton conall conor corentin
corneliu cornelis costas crispin cristian cristóbal cuthbert cyrille cyrus damir damon danilo dariusz darko darren dave davide davit davor dawid dawit
deepak deniz denzil dermot didrik dieudonné dimitar dimitri dimitris dimitrios dinesh diogo djibril domenico domingo donal donato dov drago
dragan drew duarte dusan dušan dwight eckhard eckart edgars edmond edson eduard edvard edvin efraim egil egbert egor eino eivind ekrem elhadj
elijah eliseo emanuel emeka emeric emre enda enver enzo eoin erdem erhard erkki erland ermanno erwin esteban ethan ettore eusebio evangelos evert
evgeni ewald ezekiel ezra fabio fabien fabrice fabrizio fadil farhad farid farouk fathi faustino federico fedor fergal ferenc feodor fidel filip
filippo fikret finn finlay flavio florentin fredrik fridtjof fyodor gábor gabor gabriele gaetano galen gary gaspard gavril gaétan gennady geert
gerhardt germán gerrit gerry gerwin gheorghe ghislain giacomo gian giancarlo gino giovani girish giuliano giulio godfrey goran göran gottfried 
grégoire grigor grigore grigory grzegorz guillermo gunther günther gurpreet gustavo györgy gyula håkan håkon hakim halil hallgrim hallvard hamed hamza
hanns hari hartmut harun haruki hasan hashim håvard heath heikki heinz helge helmut helmuth hendrik hennadiy henning henrique heriberto hideo hikmet
hilary hippolyte hiroki holger hovsep howell hristo huw hywel iain iakov ib idrissa iestyn ifan ikram ilie ilija ilkka illarion imre inaki iñaki íñigo
ingemar ingmar ingo ingolf innokenty ioan irfan irving isidro ismael ismet issa istván italo itzhak iulian ivar ivor iwan jaakko jaan jabulani
jacek jacinto jaime jair jakov jalil jānis jaroslav jarosław jasim jason jawad jed jeff jeffrey jeremiah jerome jerônimo jerzy jesper jesús jiri jiří
joaquim jochen joep joey jørgen jørn joris jorma josip jouni jov jozef józef jovan juhan juha juhani jukka julio junichi juozas jurgen jurij jyrki
kaarel kai kaj kalle kamal kamil kåre karel kari karol karsten kaspars kasper katsuo kazimierz kazuo ken kerem kerim ketil khaled khalil kim
kiril kiran kirill kjartan kjell klemens kobina kofi koichi kojo konstantinos koos korbinian kostas krishna kristian kristjan kristoffer krzysztof
kumar kwabena kwadwo kwaku kwasi kwesi kyösti kyriakos ladislav lajos lamine lance lasse laszlo lászló laurentiu lauri lazar leander leif lennart leoš
leszek levan levi levon ljubomir lluís llewellyn lodewijk loïc lothar loukas lovro lubomir luciano luka lutz maarten mads mahdi mahmoud mahmud maksim
malik mamadou mandla manfredo manoj manolis marat marcell marcello marcin marek mariusz marián marko marten mārtiņš massimo mateo mateus mateusz
mathias mathijs matias matija matt matthijs matti matyas mátyás maurizio mauricio maurits maximiliano maxim maxime mehdi meinrad melchior mervyn metin
meurig micah michal michał michalis michele mieczysław mihai mihail mihály mihkel miklós mikael mikhael mikko milivoj miloš milos miloslav milorad
mircea miro miroslav mirosław mirza mischa mitch mladen mohamad mohan mohsen mordechai morgan morten mostafa mpho mukesh munir musa muzaffer mykola
naji nahum narendra nasir nasser naveen nazim nebojša necati nectarios ned neculai nelson nenad nestor néstor niall nick nicolae nicolò nikola
nikolaos nikolaus nikolaj nikos nilo niko nizar njabulo nolan norbert nuno nuri obinna oddbjørn oisín okan olaf olav oleksandr oleh oliviero olof
olu oluf olufemi oluwaseun ondřej onur ørjan osama osei ossian osvaldo oswald oswin ottavio ottar oystein øystein pádraig padraic panagiotis pancho
panos paresh pascual patrice patricio patrik pau pål pavlo paweł peadar pekka pelle peregrine petar peteris petr petros petru petter petteri
pierluigi pieter pio piotr placide pradeep prakash pramod praveen predrag przemysław qasim raffaele ragnar rahul raimund raimo rainer raivo
raj rajesh rajiv rakesh ralf ramesh rami ramiro ramzi randall ranjit rasim raúl ravi raymund razvan rauf recep reijo reiner reinhard reinhold reinout
remigiusz renato renzo reuben reza rhys riccardo rick rikard rocco roch rodney rodolfo rogelio rogier román romain romeo romualdo roope rostam
rostislav rubén ruben ruairi rudi rüdiger ruslan rustam ruud ryszard saad sabri sadiq saeed sajid salah saleh salim salomon salvatore samson samuli
sándor sander sandro sanjay sanjeev santosh sascha sasha satoshi saverio sead seamus séamus sebastiano sébastian sefton şahin selim semyon senan
serdar sergey sergiu sergiy seppo severin shahid shaun shane shankar shigeru shimon shlomo siegfried siegmund sigbjørn sigismund sigmund sigurður
sikander silvano silvestre silvio simão simeon simone sipho siméon sixten slaven slavko slobodan snorri sölve søren soren spencer spiro spyros srdjan
stanley stanislas stanisław stanislaw stavros steen steinar stelian sten stepan stéphane steve stewart stian stig stjepan stoyan sture subhash sudhir
suleiman süleyman sunil suresh sushil svein sverre syed sylvain sylvester szymon tadeusz tahir taavi tadeo tahsin takashi takuma tamás tamas tanel
tarek taras tariel tarik taro tarquin tatsuo taylor teddy tendai teo terje terry tewodros thabo thaddeus themba theodoros thibaut thierry thijs
thorbjørn thorleif thorsten thorvald tibor tihomir tim timo timofei timur titus tobiasz tomas tomasz tomaž tommaso tommy tor toralf torben tord
torgeir torgny torkel torsten tormod toshio toussaint travis trevor trond troels trygve tullio tunde tural tuomas turgut ugo ulf ulisse ümit uri
urs usman vaclav václav vadim valdemar valdis valentino valerio valeriu valery valter vangelis vasco vasil vasile vasilije vasilis vasiliy vasyl
veikko veli velimir venkat vidar vihtori vijay vikram viliam vilho viljar ville vilmos vincenc vinod vinko virgil virgilio vitaly vito vittorio vivek
vlad vladan vlado vladislav vojtech vojtěch volker volodymyr vsevolod vuk vyacheslav waldemar walther wessel wilbert wilfrid wilfried
willem wim winfried wojciech władysław woldemar xabier yaakov yakov yannis yaroslav yaw yehuda yevgeny yiannis ylber yngvar yoav yohannes yonas yosef
younes youssef yrjö yuki yuriy zaheer zakaria zaur zbigniew zdeněk zdenko zdravko zeki zeljko željko zenon zev zoltán zoltan zoran zsolt zygmunt zvi
zvonimir`);

const women =
	set(`abigail ada adela adelaide adele adriana agatha agnes agnieszka aileen aisha alexandra alice alicia alina alison amaya amalie amanda amelia
amina amira amy ana anastasia andrea angela angelica anita anja anke ann anna annabel anne annegret annelise annette annika antonia april ariane astrid audrey aurélie aurora ava
ayesha barbara beatrice beatrix bella berit bernadette bertha beth bettina bianca birgit brenda bridget brigitte bruna camila camille carla carmen carol carola carolina caroline
catalina catherine cecilia cécile celia celeste charlotte chiara chloe christa christiane christina christine clara clare claudia clémence colette constance consuelo cora cordelia
corinna cornelia dagmar daisy dalal daphne deborah defne deirdre delia delphine denise diana dina dolores dominique dora doris dorothea dorothy edith edna eileen elaine
eleanor elena eleni elisa elisabeth elise eliza elizabeth ella ellen eloise elsa elsie emilia emily emma erica erika erin esther ethel eugenia eunice eva eve evelyn farida fatima fatma
felicity fenella fiona flora florence frances francesca françoise freda freya frieda gabriela gabrielle gemma genevieve georgia georgina geraldine gerda gertrude gillian gina gisela giulia gloria grace
greta gretchen gudrun gülay gwen gwendolen halime hanna hannah harriet hazel heather hedwig heidi helen helena helene hélène helga henrietta hester hilary hilda hilde honor honora honoria huda hulda
ilse ines inés inga inge ingeborg ingrid irena irene irina iris irma isabel isabella isabelle isla ivana ivy jacqueline jana jane janet janice jasmine jean jeanne jennifer jenny jessica jill
joan joanna jocelyn johanna josephine joy joyce juana judith julia juliana julie juliet june karen karin karla katarina kate katharina katherine kathleen katja katrin kirsten klara
lara larissa laura lavinia layla lea leila leilah lena leonie leonora leticia lidia lila lilian lillian lily linda lisa lise liv liz lorna lotte louisa louise lucasta lucia lucinda lucy luisa lydia lyudmila
mabel madeleine magda magdalena maggie maja mara margaret margarita margit margot marguerite maria maría mariam marian marianne marie marina marion marit marjorie marlene marta martha marthe martina mary mathilde matilda maud maureen
maya melanie melissa mercedes meredith mia michelle mila milena millicent mina mira miranda mirela miriam moira molly mona monica monika monique morag muriel myra nadia nadine nancy naomi
natalia natalie natasha nathalie nell nermin nicola nicole nina nora norma oda odette odile olga olive olivia ophelia ottilie ottoline paloma pamela patricia paula pauline penelope petra philippa phoebe phyllis pilar
polly priscilla prudence rachel ragnhild ramona rebecca regina renata renate rhoda rhona rita roberta rosa rosalie rosalind rosamund rose roseanne rosemary rosie ruth sabina sabine sabrina sally salma samira sandra sara sarah saskia
selma sharon sheila shirley sibyl sidonie sigrid silke silvia simone sofia solange solveig sonia sophia sophie stella stephanie susan susanna susanne suzanne svetlana sybil sylvia tabitha tamara tania tanya tatiana teresa tessa thea thelma theresa therese
tilda tina toni tove trude ulrike ulrikke una ursula valentina valerie vanessa vera verena veronica victoria viola violet virginia vivian wanda wendy wilhelmina wilhelmine wilma winifred xenia yasmin yelena yolanda yvette yvonne zara zelda zoe zoya
abeba abena adama adèle adwoa adunni ágnes ágota aino aimée akosua alba albertine aleksandra alena alessandra alessia alexa alma almudena altagracia
alva alwine ama amal amélie amelie amparo amrita anahit anaïs ananya andreja andrijana aneta ángela angelika angelina angharad anica
anett anikó annalisa anneke anneli anneliese annemarie anni annie annikki annunziata antje antoinette antonella antonina anu anupama anuradha aoife
araceli arabella araminta aretha ariadne ariana arlette armelle asha asma åsa åse åshild aslaug assunta asta astou atsuko aud aurelia aude
augusta avril aya ayşe aylin azadeh aziza azra babette badia bahar barbora bärbel béatrice beatriz beáta begoña bente berenice bergljot berta berthe
bertille betty beverly biljana birgitta birte bjørg blanca blanche blandine blessing bodil bożena božena branka brigida brigid brigitta britt camelia
candida carina carine carlotta carly carmela carmelita carolyn caterina cathérine catharina catriona ceinwen cécilia celina cesarina céleste celestina
céline chantal charlene chiamaka chidinma chika chinyere chipo christel christelle christiana ciara cicely clarice clarissa claire claudette claudine
clelia clemencia clementine clotilde connie concepción concetta corazon coralie corina corine cornélie cristina cristiana cynthia dafina dace dalia
damiana dana danica daniela danièle danielle danuta daria darya debora debra delfina delyth demet desiree despina diane dilek dimitra dinah divya
dolly domitila donatella dóra dorcas doreen dorit dorota dorothée dörte dragana dragica dubravka dunja ebba ebru edda edelgard edwige efua eilidh
eilish eirini ekaterina eleonora elfriede elif elin eliane elina eline eliška élise elisabetta elke ellinor éloïse elspeth elvira elza emine emmeline
encarnación ene enid ermelinda erminia erna erzsébet esi esma esme esmeralda esperanza esra estela estelle esteri estrella etelka etta
eudora eugénie eugenija eulalia euphemia evangelia evgenia evita ewa fadila fabienne fanny farah farzana fatemeh fatou fatoumata faustina faye
federica fernanda ffion fikile filipa fiammetta filomena fiorella flavia flor florentina fotini francine franka franziska frederike friederike
frida frøydis fumiko gabriella gaëlle galina gayatri geneviève georgette georgiana germaine gertrud ghislaine giacinta giada gianna gilda ginevra
ginette giovanna giuliana giuseppina gladys glenda glenys godelieve gordana goretti graciela grażyna grainne gráinne graziella griselda gro gry
gudrid guðrún guida guilhermina guiomar gülsüm gunhild gunilla gunnhild gunnvor gurli gwendolyn gwenllian gwyneth habiba hadiza hadley hafsa
hajar hala hanan hanne haruka hatice hava hebe hedda hedvig heike heidrun heli helle hella hélia henriette henrike hermine herta hessa hettie
hildegard hillevi hina hind hjördis hoda hortense hosna hrefna iben ida idoia ifeoma ildikó ileana ilona ilze imani imke imogen imma indira indra
inger ingvild inkeri inmaculada ioana iolanda iona ioanna irén iréne irja irmgard irmeli isadora isaura ishbel isidora isobel isolde itziar iva iveta
ivonne izabela jacinta jacqui jadwiga jaana jadranka jagoda jamila janina janka jarmila jasmina jasna jaya jeannette jelena jenna jeanine jette jitka
jo joana joaquina joëlle jolana jolanta joke jorunn josefa josefina josefine josette josiane jovana józefa juanita judit judy juhana julianna julienne
julieta junko justina justine justyna jutta jytte kaisa kamala kamila karima karolina karoline karolína kata katalin katarzyna katerina kateřina
kateryna kathrin kathy katia katie katinka katrina katrine kavita kay kaye kerstin kerttu ketevan khadija khadidja kiki kikuko kirsi kirsti kirstie
kjersti klaudia kornelia kreszenz kristiina kristin kristina kristine krystyna kunigunde kyoko lætitia laetitia laila lakshmi lale lamia lana lalita
latifa latoya laure laurence laurette leah leda leena leïla lene leni lenka lenore leocadia léonie lesley letitia letizia lieselotte liesbeth lidija
lidka liese ligia lilja liliana liliane lilias liljana lina lindiwe linnea lioba lisbet lisbeth liselotte lisette livia ljiljana ljubica ljudmila
loredana lorena lorette lorraine louella lubna luciana lucie lucienne lucile lucille lucrezia ludivine ludmila luise luisella lujza lupe lusine lynn
lynette lynne madalena madelon madina maëlle maeve magali magdaléna magdolna magnhild mahalia mai maia maiken mair mairi máire máiréad mairead maj
majken malgorzata małgorzata malika malin malene malka malou mame mamta manon manuela mafalda marcela marcella marcelle marcia mareike maren
margaretha margareta margarete margarida margarethe margherita margrete margrethe margriet mari mariama mariana marianna maricel mariela mariella
marieke mariette marija marijana marijke marika marilena marilyn mariola marisa marisol maristella marjan marjeta marjatta marjut marjolein
marketa markéta marlen marlène marlies märta martta maryam maryse masako matilde maude mavis mayumi megan mehrnaz melania melike melinda
meltem meret merete meri merja meryem meta mette michaela michèle michiko mieke mihaela mika miki milada milagros milana milica milka milly mimi
minna minerva mireille mirjam mirjana mirna miroslava mitra mireia mirka moreen morwenna mounira mozhgan nabila nada nadège
nadezhda nadira nafisa nagisa nahid nana nanette naoko natacha natalija nataliya nataša navneet nawal nazanin nea neelam neema nela nelly nerys nesta
neus ngozi nicoletta nicolette niamh nikki nilgün nilüfer ninette nino nirmala nisha noelia noémie noemi noémi noor nour nomsa nonhlanhla 
noreen norah nuala núria nuria nurten oana octavia odalys oddny ofelia oksana olena olesya olivera olympe oona oonagh oriana oriane orla orsolya
ornella osanna oshrat ottavia otilia päivi palmira panagiota pandora paola parvati pascale patrizia paule paulette pauliina pelagia pernille
perpetua perrine petronella philomena pia piedad pippa pirkko pooja preeti priya primrose puja quitterie rabea rachele rachida radka
radmila rahel raija raili raisa rahma randi rania ranjana ranka rasa raquel rasheeda ratna rahima rebekah régine regula reiko remedios renée renske
reyhan riikka riitta rikke rima rina ritva rocío romana romy rosanna rosangela rosaria rosario rosella roswitha rowena roxana roza rozalia ruta rūta
ruža růžena sabiha sabrine sachiko sadia safiya sahar saija saima sakina saliha saloua sandhya sandrine sanna sanja saraswati sari saoirse sarolta
satu saule saverina seda seija selene selin selina sena senka seona serafina serena şerife sevgi sevim shabnam shakira shannon shanti shanthi sheena
shelagh shirin shreya shukria sibel sibylle sidsel sieglinde signe sigríður sigrun silja silvana simonetta sinéad sinead siobhán siobhan siri sirpa
siv sixta slavica snežana snjezana sofie soledad solène solveigh solvej sonali sonja soraya søs stanislava stefania stefanie steinunn štefica stina
stine sue sukaina sumaya sumi sumitra sunita sunniva suraya suzana suzette svenja svjetlana synne synnøve taina takako talia tamsin tanja tarja
tatjana teboho tecla tekla teodora tereza terezie terhi terttu thandiwe thaïs theodora thérèse thorunn thora thuy tiina tiziana tomasa 
torill tordis torunn traudl trine trudi trudy turid tuula tuulikki ulla ulrica uma unni urmila urša ursel urszula usha uta ute vaike valborg
valérie valeria vasiliki velma venla vendela verity vesna veronika véronique vibeke vida vigdis vilma vincenza violeta violetta virginie viveca
vivianne viviana viviane vlasta vroni wafa waltraud wangari wanjiku wanjiru wenche wiebke wiesława winnie wioletta xanthe ximena yael yamina yasemin
yasuko yelizaveta yetunde ylva yoko yolande yrsa yuka yukiko yulia yumi yusra zahra zainab zaira zandile zdenka zdzisława zeinab zeynep zinaida
zita zlata zofia zohra zsófia zsuzsanna zubaida zuleika zuzana zuzanna`);

const listedMen = set(listed.men);
const listedWomen = set(listed.women);

/** The pronoun of a first name, however it is spelled; null for a name of both or of neither. */
export function pronounOfFirstName(name: string): 'he' | 'she' | null {
	const folded = foldSpelling(name);
	const [isMan, isWoman] = [men.has(folded), women.has(folded)];
	if (isMan !== isWoman) return isMan ? 'he' : 'she';
	return isMan ? null : listedMen.has(folded) ? 'he' : listedWomen.has(folded) ? 'she' : null;
}

export function isFirstName(word: string): boolean {
	const folded = foldSpelling(word);
	return [men, women, listedMen, listedWomen].some((names) => names.has(folded));
}
