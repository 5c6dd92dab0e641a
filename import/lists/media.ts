// News agencies, broadcasters, newspapers and magazines as data, with the short names that reports use.
export const media = `
Associated Press | AP | The AP | The Associated Press
Reuters | Thomson Reuters | Reuters news agency
Agence France-Presse | AFP | Agence France Presse | French News Agency
United Press International | UPI
Bloomberg | Bloomberg News
Deutsche Presse-Agentur | DPA | dpa
Xinhua | Xinhua News Agency | Xinhua news agency @ China
TASS | Itar-Tass | ITAR-TASS | Tass @ Russia
RIA Novosti | RIA @ Russia
Interfax | Interfax news agency @ Russia
Sputnik | Sputnik News @ Russia
RT | Russia Today @ Russia
NTV
Novaya Gazeta @ Russia
Kommersant @ Russia
Meduza
Kyodo | Kyodo News | Kyodo news agency @ Japan
NHK @ Japan
Yonhap | Yonhap News Agency | Yonhap news agency @ South Korea
Korean Central News Agency | KCNA @ North Korea
Central News Agency | CNA
Press Trust of India | PTI news agency @ India
Asian News International | ANI @ India
Anadolu Agency | Anadolu | Anadolu news agency @ Turkey
IRNA | Islamic Republic News Agency @ Iran
ISNA | Iranian Students' News Agency @ Iran
Fars News Agency | Fars | Fars News @ Iran
Tasnim News Agency | Tasnim @ Iran
Mehr News Agency | Mehr @ Iran
Press TV @ Iran
SANA | Syrian Arab News Agency @ Syria
Wafa | WAFA @ Palestine
Petra | Petra news agency @ Jordan
Saudi Press Agency | SPA @ Saudi Arabia
MENA | Middle East News Agency @ Egypt
Antara @ Indonesia
Bernama @ Malaysia
ANSA @ Italy
EFE @ Spain
Ukrinform @ Ukraine
Ukrainska Pravda @ Ukraine
Kyiv Independent | The Kyiv Independent @ Ukraine
Kyiv Post @ Ukraine
Kathimerini @ Greece
BBC | British Broadcasting Corporation | BBC News | BBC Radio | BBC World Service
ITV | ITV News
Channel 4 | Channel 4 News
Sky News
Sky Sports
CNN | Cable News Network
Fox News | Fox | Fox News Channel
NBC | NBC News
ABC | ABC News
CBS | CBS News
MSNBC
CNBC
NPR | National Public Radio
PBS | PBS NewsHour
C-SPAN
HBO
ESPN
Univision
Telemundo
Voice of America | VOA
Radio Free Europe/Radio Liberty | Radio Free Europe | RFE/RL | Radio Liberty
Radio Free Asia | RFA
Al Jazeera | al-Jazeera | Al-Jazeera | Aljazeera @ Qatar
Al Arabiya | al-Arabiya | Al-Arabiya
Al-Manar | Al Manar @ Lebanon
Al-Aqsa TV
Deutsche Welle | DW @ Germany
France 24 @ France
Radio France Internationale | RFI @ France
Euronews
CBC | CBC News | Canadian Broadcasting Corporation @ Canada
CTV | CTV News @ Canada
Radio New Zealand | RNZ @ New Zealand
Radio Television Hong Kong | RTHK
RTÉ | RTE @ Ireland
TVN | TVN24 @ Poland
TRT | TRT World @ Turkey
CGTN | CCTV | China Central Television @ China
Phoenix Television
Telesur @ Venezuela
Globovision @ Venezuela
Geo News | Geo TV | Geo @ Pakistan
ARY News @ Pakistan
Dawn @ Pakistan
The Express Tribune | Express Tribune @ Pakistan
The News International @ Pakistan
TOLOnews | Tolo News | Tolo TV @ Afghanistan
Amu TV | Amu @ Afghanistan
Pajhwok | Pajhwok Afghan News @ Afghanistan
Khaama Press @ Afghanistan
Ariana News @ Afghanistan
NDTV | New Delhi Television @ India
The Hindu @ India
The Times of India | Times of India @ India
Hindustan Times @ India
The Indian Express | Indian Express @ India
The Wire
The Print | ThePrint @ India
The Daily Star
Prothom Alo @ Bangladesh
Straits Times | The Straits Times @ Singapore
South China Morning Post | SCMP
Global Times | The Global Times @ China
People's Daily @ China
China Daily @ China
Caixin @ China
Apple Daily
Asahi Shimbun | Asahi @ Japan
Yomiuri Shimbun @ Japan
Mainichi Shimbun @ Japan
Nikkei | Nikkei Asia @ Japan
The Japan Times | Japan Times @ Japan
Chosun Ilbo @ South Korea
Korea Herald | The Korea Herald @ South Korea
Bangkok Post @ Thailand
Jakarta Post | The Jakarta Post @ Indonesia
Rappler @ Philippines
Philippine Daily Inquirer | Inquirer @ Philippines
Manila Bulletin @ Philippines
The Irrawaddy | Irrawaddy @ Myanmar
Myanmar Now @ Myanmar
The New York Times | New York Times | NYT | The Times | N.Y. Times
The Washington Post | Washington Post | WaPo
The Wall Street Journal | Wall Street Journal | WSJ
USA Today
Los Angeles Times | LA Times | L.A. Times | The Los Angeles Times
Chicago Tribune
Boston Globe | The Boston Globe
Miami Herald | The Miami Herald
The Baltimore Sun | Baltimore Sun
San Francisco Chronicle
The Mercury News | Mercury News
New York Post
New York Daily News
Politico | POLITICO
Axios
The Hill
ProPublica
BuzzFeed | BuzzFeed News
HuffPost | Huffington Post | The Huffington Post
Business Insider | Insider
Vox
Vice News | VICE News
The Intercept
Breitbart | Breitbart News
Newsmax
Time | TIME | Time magazine | TIME magazine
Newsweek | Newsweek magazine
The New Yorker | New Yorker
The Atlantic
Vanity Fair
Rolling Stone
Forbes
Fortune
Der Spiegel | Spiegel @ Germany
Bild @ Germany
Die Welt @ Germany
Die Zeit @ Germany
Süddeutsche Zeitung | Sueddeutsche Zeitung @ Germany
Frankfurter Allgemeine Zeitung @ Germany
Le Monde @ France
Le Figaro @ France
Libération | Liberation @ France
Mediapart @ France
Charlie Hebdo @ France
El País | El Pais @ Spain
El Mundo @ Spain
Corriere della Sera @ Italy
La Repubblica @ Italy
La Stampa @ Italy
The Guardian | Guardian
The Observer
The Times of London | Sunday Times | The Sunday Times
The Daily Telegraph | Daily Telegraph | The Telegraph | Telegraph
The Independent
Financial Times | FT | The Financial Times
The Economist | Economist
Daily Mail | Mail Online | MailOnline | The Daily Mail
Daily Mirror | The Mirror
The Sun
The Irish Times | Irish Times @ Ireland
The Scotsman
Haaretz | Ha'aretz @ Israel
The Jerusalem Post | Jerusalem Post @ Israel
The Times of Israel | Times of Israel @ Israel
Yedioth Ahronoth | Ynet @ Israel
Israel Hayom @ Israel
Al-Ahram @ Egypt
Mada Masr @ Egypt
Al-Quds al-Arabi
Asharq Al-Awsat | Asharq al-Awsat
Middle East Eye
Hurriyet | Hürriyet | Hurriyet Daily News @ Turkey
Cumhuriyet @ Turkey
Zaman @ Turkey
Rudaw @ Iraq
Kurdistan 24 @ Iraq
Tehran Times @ Iran
Kayhan @ Iran
Daily Nation | The Nation | Nation Media Group
The East African
The Standard
Daily Monitor @ Uganda
Premium Times @ Nigeria
The Punch | Punch @ Nigeria
ThisDay @ Nigeria
Vanguard @ Nigeria
Daily Maverick @ South Africa
Mail & Guardian @ South Africa
News24 @ South Africa
SABC @ South Africa
The Herald
Folha de S.Paulo | Folha de S. Paulo @ Brazil
O Globo | Globo @ Brazil
Clarín | Clarin @ Argentina
La Nación | La Nacion
El Universal
El Tiempo @ Colombia
Reforma @ Mexico
Granma @ Cuba
The Sydney Morning Herald | Sydney Morning Herald @ Australia
The Age @ Australia
The Australian @ Australia
Special Broadcasting Service | SBS @ Australia
Stuff.co.nz | Stuff @ New Zealand
New Zealand Herald @ New Zealand
The Globe and Mail | Globe and Mail @ Canada
Toronto Star @ Canada
National Post @ Canada
Global Voices
Wikinews
OpenDemocracy | openDemocracy
The Conversation
Bellingcat
Nature
Science
The Lancet | Lancet
New England Journal of Medicine | The New England Journal of Medicine | NEJM
PLOS ONE | PLoS ONE | PLoS One
Proceedings of the National Academy of Sciences | PNAS
New Scientist
Scientific American
National Geographic
Billboard
Variety
Hollywood Reporter | The Hollywood Reporter
TMZ
Entertainment Weekly
Sports Illustrated
Playboy
`;
