/** Publications and bodies that are named all over the world's press, by their kind: facts, so that nothing needs to be guessed of them. */

import { isEnglish } from '../../src/language/dictionary.ts';
import { foldSpelling } from '../../src/language/fold.ts';
import type { NameKind } from '../../src/names.ts';
import { type Capital, wordsOf } from './capitals.ts';
import { keyWord } from './spelling.ts';

const list = (names: string) =>
	names
		.split(/[\n;]+/)
		.map((name) => name.trim())
		.filter(Boolean);

const publications = list(`
Associated Press; The Associated Press; Agence France-Presse; AFP; Reuters; Bloomberg; Bloomberg News; Bloomberg TV; Bloomberg Television; Bloomberg Businessweek; Dow Jones Newswires
TASS; ITAR-TASS; RIA Novosti; Interfax; Xinhua; Xinhua News Agency; Yonhap; Yonhap News Agency; Kyodo; Kyodo News; Jiji Press; Anadolu Agency; Press Trust of India
KCNA; DPA; ANSA; EFE; Belga; Ritzau; Ukrinform; Antara; Bernama; IRNA; Tasnim; Fars News; SANA; WAFA; Press Association; United Press International
The New York Times; New York Times; The Washington Post; Washington Post; The Wall Street Journal; Wall Street Journal; USA Today; Los Angeles Times; Chicago Tribune; Boston Globe; The Boston Globe
Miami Herald; Houston Chronicle; San Francisco Chronicle; Philadelphia Inquirer; Christian Science Monitor; The Christian Science Monitor; New York Post; Politico; Axios; The Hill; Vox; Slate; Salon; ProPublica; HuffPost
BuzzFeed News; The Intercept; The Daily Beast; National Review; The New Republic; The Nation; The Atlantic; The New Yorker; Harper's Magazine; Time magazine; Newsweek; Businessweek; The American Prospect
NPR; PBS; CNN; CBS; CBS News; NBC; NBC News; ABC News; MSNBC; CNBC; Fox News; Fox Business; C-SPAN; Voice of America; Radio Free Europe; Radio Free Asia; Radio Liberty
The Times; The Sunday Times; The Guardian; The Observer; The Independent; The Daily Telegraph; Daily Telegraph; The Telegraph; Financial Times; The Financial Times; The Economist; The Spectator; New Statesman; The New Statesman
Daily Mail; The Daily Mail; Daily Mirror; Daily Express; Evening Standard; Morning Star; The Scotsman; The Herald; Irish Times; The Irish Times; Irish Independent; Private Eye; London Review of Books
Times Literary Supplement; BBC; BBC News; BBC Radio; ITV; ITV News; Sky News; Channel 4 News; RTÉ; Lloyd's List
Le Monde; Le Monde diplomatique; Le Figaro; Libération; Les Échos; Les Echos; La Croix; L'Humanité; L'Express; L'Obs; Le Parisien; Le Canard enchaîné; Mediapart; Le Point; Ouest-France; Le Temps; Le Soir; La Libre Belgique; De Standaard; De Morgen; Het Laatste Nieuws
Der Spiegel; Die Zeit; Die Welt; Bild; Handelsblatt; Frankfurter Allgemeine Zeitung; FAZ; Süddeutsche Zeitung; Frankfurter Rundschau; Tagesspiegel; Der Tagesspiegel; Die Tageszeitung; WirtschaftsWoche; 
Deutsche Welle; Deutschlandfunk; Neue Zürcher Zeitung; NZZ; Tages-Anzeiger; Der Standard; Die Presse; Kronen Zeitung; 
El País; El Mundo; ABC de Sevilla; La Vanguardia; El Periódico; Público; Expresso; Diário de Notícias; Corriere della Sera; La Repubblica; La Stampa; Il Sole 24 Ore; Il Foglio; Il Giornale; Il Fatto Quotidiano; L'Osservatore Romano
NRC Handelsblad; De Volkskrant; De Telegraaf; Het Parool; Aftenposten; Dagbladet; Verdens Gang; Dagens Nyheter; Svenska Dagbladet; Aftonbladet; Politiken; Berlingske; Jyllands-Posten; Helsingin Sanomat; Morgunblaðið
Gazeta Wyborcza; Rzeczpospolita; Polityka; Mladá fronta DNES; Lidové noviny; Hospodářské noviny; Népszava; Magyar Nemzet; Postimees; Večernji list; Jutarnji list; Politika; Kathimerini; Ta Nea; To Vima; Hürriyet; Milliyet; Cumhuriyet; 
Pravda; Izvestia; Kommersant; Vedomosti; Novaya Gazeta; Rossiyskaya Gazeta; Nezavisimaya Gazeta; Moskovsky Komsomolets; Komsomolskaya Pravda; Literaturnaya Gazeta; Krasnaya Zvezda; Kommunist; Novy Mir; Echo of Moscow; Meduza; RT; Sputnik News; Moscow Times; The Moscow Times; Kyiv Post; Kyiv Independent; Ukrainska Pravda
People's Daily; China Daily; Global Times; Qiushi; Hongqi; Guangming Daily; Economic Daily; PLA Daily; Liberation Army Daily; Caixin; Caijing; Southern Weekly; China Youth Daily; Study Times; Beijing Review; South China Morning Post; CCTV; CGTN; Ta Kung Pao; Wen Wei Po; Ming Pao; Apple Daily; Taipei Times; Lianhe Zaobao; The Straits Times; Straits Times
Asahi Shimbun; Yomiuri Shimbun; Mainichi Shimbun; Sankei Shimbun; Nihon Keizai Shimbun; Nikkei Asia; Japan Times; The Japan Times; NHK; Akahata; Bungei Shunju
Rodong Sinmun; Minju Choson; Kulloja; Choson Sinbo; Uriminzokkiri; Pyongyang Times; Chosun Ilbo; JoongAng Ilbo; Dong-A Ilbo; Hankyoreh; Kyunghyang Shinmun; Hankook Ilbo; Maeil Business Newspaper; Korea Herald; The Korea Herald; Korea Times; The Korea Times; Daily NK; NK News; KBS; MBC; YTN; KCTV
The Times of India; Times of India; The Hindu; Hindustan Times; The Indian Express; Indian Express; The Telegraph of Calcutta; Economic and Political Weekly; Deccan Herald; NDTV; The Nation of Lahore; The Express Tribune; Daily Star of Dhaka; Prothom Alo; The Kathmandu Post
Bangkok Post; The Nation Thailand; Jakarta Post; The Jakarta Post; Kompas; Philippine Daily Inquirer; Rappler; Nhân Dân; Nhan Dan; Tạp chí Cộng sản; Tuoi Tre; Thanh Nien; VnExpress; New Straits Times; Malaysiakini; Irrawaddy; The Irrawaddy
Al Jazeera; Al-Jazeera; Al Arabiya; Al-Ahram; Al-Ahram Weekly; Asharq al-Awsat; Al-Hayat; An-Nahar; Al-Akhbar; Al-Masry al-Youm; Gulf News; The National; Arab News; Okaz; Haaretz; Yedioth Ahronoth; Maariv; The Jerusalem Post; Jerusalem Post; Times of Israel; Kayhan; Ettela'at; Tehran Times
Daily Nation; The East African; Daily Monitor; New Vision; Mail & Guardian; Business Day; Sunday Times of Johannesburg; Daily Maverick; The Herald of Harare; Premium Times; Punch of Lagos; ThisDay; Daily Trust; Jeune Afrique; Fraternité Matin; The Reporter of Addis Ababa
Folha de S.Paulo; O Globo; O Estado de S. Paulo; Valor Econômico; Veja; Clarín; La Nación; Página/12; El Mercurio; La Tercera; El Comercio; El Tiempo; El Espectador; La Jornada; El Universal; Granma; Juventud Rebelde; El Nacional; Correio Braziliense
Globe and Mail; The Globe and Mail; Toronto Star; National Post; Maclean's; Le Devoir; La Presse; CBC; CBC News; Sydney Morning Herald; The Sydney Morning Herald; The Age; The Australian; Australian Financial Review; New Zealand Herald; The New Zealand Herald
Foreign Affairs; Foreign Policy; The National Interest; The Diplomat; War on the Rocks; International Security; International Organization; World Politics; World Development; Orbis; The China Quarterly; Asian Survey; Journal of Asian Studies; Journal of Democracy; Slavic Review; Problems of Communism; 38 North; Lawfare; Project Syndicate; VoxEU
Nature Climate Change; Nature Communications; Nature Medicine; Nature Genetics; Science Advances; The Lancet; New England Journal of Medicine; The New England Journal of Medicine; British Medical Journal; The BMJ; JAMA; PNAS; Proceedings of the National Academy of Sciences; Physical Review Letters; American Economic Review; Quarterly Journal of Economics; Journal of Political Economy; Econometrica; Journal of Economic Perspectives; Harvard Business Review; Scientific American; New Scientist; American Political Science Review; Past & Present; Annales; Monthly Review; New Left Review; Commentary magazine; Der Monat; Encounter magazine
`);

const bodies = list(`
United Nations; UN; U.N.; UN Security Council; Security Council; General Assembly; UN General Assembly; UNICEF; UNESCO; UNHCR; UNDP; World Health Organization; World Trade Organization; WTO; World Food Programme; Food and Agriculture Organization; International Labour Organization; International Atomic Energy Agency; IAEA
International Monetary Fund; IMF; World Bank; Asian Development Bank; African Development Bank; European Investment Bank; Bank for International Settlements; OECD; OPEC; G7; G20; BRICS; ASEAN; African Union; Arab League; Organization of American States; Commonwealth of Independent States; Shanghai Cooperation Organisation; Red Cross; International Committee of the Red Cross
European Union; EU; European Commission; European Parliament; European Council; European Central Bank; ECB; European Court of Justice; European Court of Human Rights; Council of Europe; NATO; OSCE; Interpol; Europol; International Criminal Court; International Court of Justice
White House; Pentagon; State Department; US State Department; Treasury Department; Justice Department; Commerce Department; Defense Department; Congress; Supreme Court; Federal Reserve; Fed; FBI; CIA; NSA; NASA; FDA; EPA; Securities and Exchange Commission; Federal Trade Commission; Congressional Research Service; Democratic Party; Republican Party
Kremlin; Duma; State Duma; Politburo; Central Committee; Supreme Soviet; Bank of Russia; Gazprom; Rosneft; Bundestag; Bundesrat; Bundesbank; Élysée; Elysée; National Assembly; Downing Street; House of Commons; House of Lords; Bank of England; Foreign Office; Home Office; Labour Party; Conservative Party; Liberal Democrats; Holy See
State Council; National People's Congress; Communist Party of China; Chinese Communist Party; People's Bank of China; Ministry of Commerce; Taiwan Affairs Office; Blue House; Bank of Korea; Bank of Japan; Supreme People's Assembly; Workers' Party of Korea; Korean Workers' Party; Knesset; Hamas; Hezbollah; Taliban; Reserve Bank of India; Lok Sabha; Rajya Sabha
Amnesty International; Human Rights Watch; Greenpeace; Oxfam; Médecins Sans Frontières; Doctors Without Borders; Save the Children; Transparency International; Freedom House; Reporters Without Borders; World Wildlife Fund; International Crisis Group; Brookings Institution; Chatham House; RAND Corporation; Heritage Foundation; Carnegie Endowment for International Peace; Council on Foreign Relations; Stimson Center; Cato Institute
Google; Microsoft; Apple Inc.; Amazon.com; Facebook; Meta Platforms; OpenAI; Tesla; Boeing; Airbus; Siemens; Volkswagen; Toyota; Samsung; Samsung Electronics; Huawei; Alibaba; Tencent; ExxonMobil; Shell plc; BP; Goldman Sachs; JPMorgan; JPMorgan Chase; Morgan Stanley; Deutsche Bank; HSBC; Moody's; Fitch Ratings; Standard & Poor's; S&P Global
`);

const kinds = new Map<string, NameKind>([
	...publications.map((name) => [foldSpelling(name), 'publication'] as const),
	...bodies.map((name) => [foldSpelling(name), 'body'] as const),
]);
const longest = Math.max(...[...kinds.keys()].map((key) => key.split(' ').length));

/** The kind of a name that is known; "Times" alone is not "The Times". */
export function knownKind(name: string): NameKind | null {
	const key = foldSpelling(name);
	return kinds.get(key) ?? kinds.get(key.replace(/^the /, '')) ?? null;
}

/** "The Economist": its article is part of it. */
export function isKnownWithThe(name: string): boolean {
	return kinds.has(`the ${foldSpelling(name)}`);
}

/** How many capitals of a row, from a place in it, are a name that is known; 0 where none is. */
export function knownAt(row: readonly Capital[], from: number): number {
	if (row[from]?.joint !== '') return 0;
	const isEnglishName = (name: readonly Capital[]) => name.every(({ text }) => isEnglish(keyWord(text)));
	for (let to = Math.min(row.length, from + longest); to > from; to -= 1) {
		const name = row.slice(from, to);
		if (!isKnown(name)) continue;
		// "The Foreign Affairs Committee", "the Seventh Congress", "the Central Committee of the Party of Labour".
		const isWhole = from === 0 && row[to]?.joint !== '' && !/^(?:of|for)\b/.test(row[to]?.joint ?? '');
		if (isWhole || !isEnglishName(name)) return to - from;
	}
	return 0;
}

export function isKnown(name: readonly Capital[]): boolean {
	return knownKind(wordsOf(name).join(' ')) !== null;
}
