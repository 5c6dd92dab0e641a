// Newspapers, sites and broadcasters of Europe, the Americas and Oceania, and media that live on the web, as data: what
// `media.ts` with its outlets of the whole world leaves out.
export const mediaOfTheWest = `
# United Kingdom and Ireland
Daily Express
The Express
Sunday Express
Evening Standard | London Evening Standard
Mail on Sunday | The Mail on Sunday
Sunday Telegraph | The Sunday Telegraph
Sunday Mirror
Sunday People
News of the World
Morning Star
Private Eye
New Statesman
The Spectator | Spectator
Channel 5
GB News
BBC Radio 4 | Radio 4
BBC One
Newsnight
BBC Newsnight
Press Association
PA Media
Belfast Telegraph
Irish Independent
Irish Examiner
TheJournal.ie
Manchester Evening News
Liverpool Echo
Yorkshire Post
Wales Online | WalesOnline
Novara Media
# Europe
Agence Europe
EUobserver
Euractiv | EURACTIV
Politico Europe
The Local
Tageszeitung @ Germany
Die Tageszeitung @ Germany
taz @ Germany
Handelsblatt @ Germany
Der Tagesspiegel | Tagesspiegel @ Germany
ARD @ Germany
ZDF @ Germany
Correctiv @ Germany
Tagesschau @ Germany
Der Standard @ Austria
Die Presse @ Austria
ORF @ Austria
Austria Press Agency @ Austria
Neue Zürcher Zeitung | NZZ @ Switzerland
Tages-Anzeiger @ Switzerland
Swissinfo @ Switzerland
Le Temps @ Switzerland
Le Parisien @ France
Le Point @ France
L'Express @ France
L'Obs @ France
Les Echos @ France
Ouest-France @ France
La Croix @ France
Le Canard enchaîné @ France
France Info | Franceinfo @ France
BFM TV | BFMTV @ France
TF1 @ France
CNews @ France
France 2 @ France
Europe 1 @ France
La7 @ Italy
Il Sole 24 Ore @ Italy
Il Fatto Quotidiano @ Italy
Il Giornale @ Italy
Il Messaggero @ Italy
L'Espresso @ Italy
L'Osservatore Romano @ Italy
Vatican News
Vatican Radio
ABC España @ Spain
La Vanguardia @ Spain
El Confidencial @ Spain
eldiario.es @ Spain
Europa Press @ Spain
RTVE @ Spain
Cadena SER @ Spain
Público @ Portugal
Expresso @ Portugal
Lusa @ Portugal
Correio da Manhã @ Portugal
Diário de Notícias @ Portugal
RTP @ Portugal
De Telegraaf @ Netherlands
De Volkskrant @ Netherlands
NRC Handelsblad @ Netherlands
Algemeen Dagblad @ Netherlands
RTL Nieuws @ Netherlands
De Standaard @ Belgium
Het Laatste Nieuws @ Belgium
Le Soir @ Belgium
RTBF @ Belgium
Belga @ Belgium
De Morgen @ Belgium
La Libre Belgique @ Belgium
Politiken @ Denmark
Jyllands-Posten @ Denmark
Berlingske @ Denmark
Ekstra Bladet @ Denmark
TV 2 @ Denmark
Ritzau @ Denmark
Aftonbladet @ Sweden
Expressen @ Sweden
Dagens Nyheter @ Sweden
Svenska Dagbladet @ Sweden
SVT @ Sweden
Sveriges Radio @ Sweden
Göteborgs-Posten @ Sweden
Aftenposten @ Norway
Verdens Gang @ Norway
Dagbladet @ Norway
NRK @ Norway
Dagens Næringsliv @ Norway
Helsingin Sanomat @ Finland
Yle @ Finland
Iltalehti @ Finland
Ilta-Sanomat @ Finland
Morgunblaðið @ Iceland
RÚV @ Iceland
Delfi
Postimees
ERR
Eesti Rahvusringhääling
Baltic News Service
LRT
Gazeta Wyborcza @ Poland
Rzeczpospolita @ Poland
Onet @ Poland
TVP @ Poland
Polish Press Agency @ Poland
Polsat @ Poland
Mladá fronta Dnes @ Czechia
Lidové noviny @ Czechia
Czech Television @ Czechia
ČTK @ Czechia
Denník N @ Slovakia
TASR @ Slovakia
Aktuality.sk @ Slovakia
Magyar Nemzet @ Hungary
Népszabadság @ Hungary
Index.hu @ Hungary
444.hu @ Hungary
Magyar Hírlap @ Hungary
Direkt36 @ Hungary
Adevărul @ Romania
Gândul @ Romania
Mediafax @ Romania
Agerpres @ Romania
Digi24 @ Romania
HotNews @ Romania
G4Media @ Romania
Sofia News Agency @ Bulgaria
Novinite @ Bulgaria
Dnevnik @ Bulgaria
Capital Weekly @ Bulgaria
Bivol @ Bulgaria
B92 @ Serbia
Politika @ Serbia
Tanjug @ Serbia
N1 @ Serbia
KRIK @ Serbia
Večernje novosti @ Serbia
Jutarnji List @ Croatia
Večernji list @ Croatia
HINA @ Croatia
Index.hr @ Croatia
Dnevni Avaz @ Bosnia and Herzegovina
Oslobođenje @ Bosnia and Herzegovina
FENA @ Bosnia and Herzegovina
Klix @ Bosnia and Herzegovina
Balkan Insight | BIRN
Vijesti @ Montenegro
Pobjeda @ Montenegro
Koha Ditore @ Kosovo
KoSSev @ Kosovo
Ta Nea @ Greece
To Vima @ Greece
Proto Thema @ Greece
Efimerida ton Syntakton @ Greece
Athens News Agency | ANA-MPA @ Greece
Cyprus Mail
Cyprus News Agency @ Cyprus
Phileleftheros @ Cyprus
Times of Malta
Malta Today @ Malta
MaltaToday @ Malta
The Malta Independent @ Malta
# Former Soviet Union
Rossiya 1 | Rossiya-1 @ Russia
Channel One | Channel One Russia @ Russia
NTV Russia @ Russia
Rossiyskaya Gazeta @ Russia
Izvestia @ Russia
Vedomosti @ Russia
Komsomolskaya Pravda @ Russia
Moskovsky Komsomolets @ Russia
Nezavisimaya Gazeta @ Russia
Argumenty i Fakty @ Russia
Pravda @ Russia
Lenta.ru @ Russia
Gazeta.ru @ Russia
Rossiya Segodnya @ Russia
The Moscow Times | Moscow Times
Echo of Moscow @ Russia
Ekho Moskvy @ Russia
Dozhd @ Russia
TV Rain @ Russia
Mediazona @ Russia
The Insider @ Russia
iStories @ Russia
Important Stories @ Russia
Novaya Gazeta Europe @ Russia
Kavkaz Center @ Russia
Caucasian Knot @ Russia
Ukrainian News
UNIAN @ Ukraine
Interfax-Ukraine | Interfax Ukraine @ Ukraine
Suspilne @ Ukraine
Hromadske @ Ukraine
Zerkalo Nedeli @ Ukraine
Dzerkalo Tyzhnia @ Ukraine
Kanal 5 @ Ukraine
1+1 @ Ukraine
BelTA @ Belarus
Nasha Niva @ Belarus
Tut.by | TUT.BY @ Belarus
Belsat @ Belarus
Nexta | NEXTA @ Belarus
Charter 97 @ Belarus
Civil.ge @ Georgia
Rustavi 2 @ Georgia
Mtavari Arkhi @ Georgia
InterPressNews @ Georgia
OC Media @ Georgia
Netgazeti @ Georgia
Armenpress @ Armenia
Azatutyun @ Armenia
News.am @ Armenia
CivilNet @ Armenia
Hetq @ Armenia
PanARMENIAN @ Armenia
Trend News Agency @ Azerbaijan
APA Azerbaijan @ Azerbaijan
Azertac | AzerTAc @ Azerbaijan
Meydan TV @ Azerbaijan
Abzas Media @ Azerbaijan
Moldpres @ Moldova
Ziarul de Gardă @ Moldova
Newsmaker @ Moldova
# United States
Philadelphia Inquirer | The Philadelphia Inquirer
Dallas Morning News | The Dallas Morning News
Houston Chronicle | The Houston Chronicle
Seattle Times | The Seattle Times
Seattle Post-Intelligencer
Denver Post | The Denver Post
Rocky Mountain News
Arizona Republic | The Arizona Republic
Atlanta Journal-Constitution | The Atlanta Journal-Constitution
Tampa Bay Times
St. Petersburg Times
Orlando Sentinel
Sun-Sentinel
South Florida Sun-Sentinel
Star Tribune | Minneapolis Star Tribune
Chicago Sun-Times
Detroit Free Press
Detroit News | The Detroit News
Cleveland Plain Dealer | The Plain Dealer | Plain Dealer
Kansas City Star | The Kansas City Star
St. Louis Post-Dispatch
San Diego Union-Tribune
Sacramento Bee | The Sacramento Bee
Oregonian | The Oregonian
Las Vegas Review-Journal
Salt Lake Tribune | The Salt Lake Tribune
Deseret News
Des Moines Register
Milwaukee Journal Sentinel
Indianapolis Star
IndyStar
The Columbus Dispatch
Cincinnati Enquirer
New Orleans Times-Picayune | Times-Picayune | The Times-Picayune
The Tennessean
Charlotte Observer
Raleigh News & Observer
The State
Pittsburgh Post-Gazette
Buffalo News
Newsday
The Star-Ledger
The Hartford Courant
Boston Herald
Honolulu Star-Advertiser
Anchorage Daily News
Texas Tribune | The Texas Tribune
Christian Science Monitor | The Christian Science Monitor
Washington Times | The Washington Times
Washington Examiner | The Washington Examiner
McClatchy
Knight Ridder
Gannett
Stars and Stripes
Military Times
Army Times
Defense News
Foreign Policy
Foreign Affairs
The New Republic | New Republic
The Nation Magazine
National Review
Mother Jones
The American Conservative
The Weekly Standard
Salon.com
The Daily Beast | Daily Beast
The Daily Caller | Daily Caller
Talking Points Memo
Democracy Now! | Democracy Now
FiveThirtyEight
Semafor
Punchbowl News
Fox Business
One America News | One America News Network | OANN
60 Minutes
Meet the Press
Face the Nation
Good Morning America
Larry King Live
Infowars | InfoWars
Drudge Report | The Drudge Report
Gawker
Jezebel
Mashable
Gizmodo
Engadget
TechCrunch
The Verge
Ars Technica
CNET
ZDNet
The Register
404 Media
Stat News
Kaiser Health News
Consumer Reports
Inside Higher Ed
Chronicle of Higher Education
People magazine
Us Weekly
National Enquirer
E! News
Deadline
MarketWatch
Barron's
Dow Jones | Dow Jones Newswires
Seeking Alpha
The Marshall Project
Center for Public Integrity
The Appeal
Truthout
Common Dreams
AlterNet
CounterPunch
The Young Turks
# Canada, Latin America, Oceania
Vancouver Sun @ Canada
Calgary Herald @ Canada
Edmonton Journal @ Canada
Montreal Gazette | The Gazette @ Canada
Ottawa Citizen @ Canada
Toronto Sun @ Canada
Winnipeg Free Press @ Canada
The Canadian Press | Canadian Press @ Canada
Global News @ Canada
Le Devoir @ Canada
La Presse @ Canada
Maclean's @ Canada
Radio-Canada @ Canada
The Tyee @ Canada
The Walrus @ Canada
El Financiero @ Mexico
La Jornada @ Mexico
Excélsior @ Mexico
Animal Político @ Mexico
Televisa @ Mexico
Aristegui Noticias @ Mexico
El Norte @ Mexico
Prensa Libre @ Guatemala
elPeriódico @ Guatemala
Plaza Pública @ Guatemala
El Faro @ El Salvador
La Prensa Gráfica @ El Salvador
El Diario de Hoy @ El Salvador
La Prensa @ Nicaragua
100% Noticias @ Nicaragua
El Heraldo @ Honduras
Tiempo Honduras @ Honduras
Contracorriente @ Honduras
La Nación Costa Rica @ Costa Rica
The Tico Times | Tico Times @ Costa Rica
El Nacional @ Venezuela
Tal Cual @ Venezuela
Efecto Cocuyo @ Venezuela
RCTV @ Venezuela
Venevisión @ Venezuela
Últimas Noticias @ Venezuela
Armando.info @ Venezuela
El Pitazo @ Venezuela
Runrunes @ Venezuela
El Espectador @ Colombia
Caracol Radio @ Colombia
RCN Radio @ Colombia
Blu Radio @ Colombia
W Radio @ Colombia
El Comercio @ Peru
La República @ Peru
Ojo Público @ Peru
IDL-Reporteros @ Peru
El Universo @ Ecuador
Teleamazonas @ Ecuador
Ecuavisa @ Ecuador
La Razón @ Bolivia
El Deber @ Bolivia
Los Tiempos @ Bolivia
Página Siete @ Bolivia
El Mercurio @ Chile
La Tercera @ Chile
Ciper | CIPER @ Chile
Radio Bío Bío @ Chile
Página/12 | Página 12 @ Argentina
Infobae @ Argentina
Telám | Télam @ Argentina
Ámbito Financiero @ Argentina
El Observador @ Uruguay
Búsqueda @ Uruguay
El País Uruguay @ Uruguay
ABC Color @ Paraguay
Última Hora @ Paraguay
Estadão @ Brazil
O Estado de S. Paulo @ Brazil
O Estado de São Paulo @ Brazil
Agência Brasil @ Brazil
Rede Globo | TV Globo @ Brazil
G1 @ Brazil
Agência Pública @ Brazil
The Intercept Brasil @ Brazil
Valor Econômico @ Brazil
CartaCapital @ Brazil
Prensa Latina @ Cuba
14ymedio @ Cuba
Juventud Rebelde @ Cuba
Le Nouvelliste @ Haiti
AlterPresse @ Haiti
Radio Métropole @ Haiti
Jamaica Gleaner | The Gleaner
Jamaica Observer @ Jamaica
Trinidad and Tobago Guardian @ Trinidad and Tobago
Newsday Trinidad @ Trinidad and Tobago
Stabroek News @ Guyana
Kaieteur News @ Guyana
Guyana Chronicle @ Guyana
Herald Sun @ Australia
Daily Telegraph Sydney @ Australia
The Courier-Mail | Courier-Mail @ Australia
The Advertiser @ Australia
The West Australian | West Australian @ Australia
Australian Associated Press @ Australia
Nine News @ Australia
Seven News @ Australia
Network Ten @ Australia
Crikey @ Australia
Guardian Australia @ Australia
The Saturday Paper @ Australia
The Canberra Times | Canberra Times @ Australia
Four Corners @ Australia
SBS News @ Australia
Australian Financial Review @ Australia
The Dominion Post | Dominion Post @ New Zealand
The Press @ New Zealand
Otago Daily Times @ New Zealand
TVNZ @ New Zealand
1 News @ New Zealand
Newshub @ New Zealand
The Spinoff @ New Zealand
Waikato Times @ New Zealand
# On the web
Wikipedia
Wikimedia News
Substack
The Grayzone
Bild am Sonntag
Lawfare
Just Security
The Cipher Brief
War on the Rocks
Long War Journal | The Long War Journal
SITE Intelligence Group
Inter Press Service
Religion News Service
Catholic News Agency
Catholic News Service
Jewish Telegraphic Agency | JTA
The Forward
The New Humanitarian
IRIN
Climate Home News
Carbon Brief
Mongabay
Inside Climate News
Organized Crime and Corruption Reporting Project | OCCRP
International Consortium of Investigative Journalists | ICIJ
Forbidden Stories
Snopes
PolitiFact
FactCheck.org
Full Fact
The Athletic
Bleacher Report
Rest of World
BNO News
LiveScience | Live Science
Space.com
Phys.org
British Medical Journal
The BMJ
JAMA
Journal of the American Medical Association
Current Biology
Nature Communications
Science Advances
Lenta
Meduza English
`;
