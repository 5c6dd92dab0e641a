// Political parties and coalitions as data, with short names and the words for their members.
export const parties = `
Democratic Party | Democrats | Democrat | Democratic | US Democratic Party | United States Democratic Party @ United States
Republican Party | Republicans | Republican | GOP | US Republican Party | United States Republican Party | Grand Old Party @ United States
Libertarian Party | US Libertarian Party | U.S. Libertarian Party | Libertarians @ United States
Constitution Party | U.S. Constitution Party @ United States
Prohibition Party | U.S. Prohibition Party @ United States
Reform Party @ United States
Tea Party | Tea Party movement @ United States
Labour Party | Labour | UK Labour Party
Labor Party | Labor | Australian Labor Party | ALP
Conservative Party | Tories | Tory | Conservatives | Conservative and Unionist Party
Liberal Democrats | Lib Dems | Liberal Democrat | Lib Dem @ United Kingdom
Scottish National Party | SNP @ United Kingdom
Plaid Cymru @ United Kingdom
Democratic Unionist Party | DUP @ United Kingdom
Ulster Unionist Party | UUP @ United Kingdom
Social Democratic and Labour Party | SDLP @ United Kingdom
Sinn Féin | Sinn Fein
Alliance Party of Northern Ireland | Alliance Party @ United Kingdom
UK Independence Party | UKIP @ United Kingdom
Brexit Party @ United Kingdom
Reform UK @ United Kingdom
Change UK @ United Kingdom
British National Party | BNP @ United Kingdom
Green Party | Greens | The Greens
Liberal Party
New Democratic Party | NDP @ Canada
Bloc Québécois | Bloc Quebecois @ Canada
Parti Québécois @ Canada
People's Party of Canada @ Canada
Liberal National Party | LNP @ Australia
National Party | Nationals
One Nation | Pauline Hanson's One Nation @ Australia
Fianna Fáil | Fianna Fail @ Ireland
Fine Gael @ Ireland
Christian Democratic Union | CDU | Christian Democrats @ Germany
Christian Social Union | CSU @ Germany
Social Democratic Party | SPD | Social Democrats
Free Democratic Party | FDP @ Germany
Alternative for Germany | AfD @ Germany
Die Linke | Left Party @ Germany
National Rally | National Front | Rassemblement National | Front National @ France
Socialist Party | Socialists | PSOE
La République En Marche | En Marche | Renaissance party @ France
La France Insoumise | France Unbowed | LFI @ France
Les Républicains @ France
Union for a Popular Movement | UMP @ France
Five Star Movement | M5S | 5-Star Movement @ Italy
Lega | Northern League | The League @ Italy
Forza Italia @ Italy
Brothers of Italy | Fratelli d'Italia @ Italy
Vox party @ Spain
Podemos @ Spain
People's Party | Popular Party | Partido Popular
Ciudadanos @ Spain
Law and Justice | Law and Justice Party | PiS @ Poland
Civic Platform | Civic Coalition @ Poland
Fidesz @ Hungary
Tisza Party @ Hungary
Jobbik @ Hungary
Freedom Party | Freedom Party of Austria | FPÖ
Syriza @ Greece
New Democracy @ Greece
Golden Dawn @ Greece
PASOK @ Greece
AKP | Justice and Development Party | AK Party @ Turkey
Republican People's Party | CHP @ Turkey
Nationalist Movement Party | MHP @ Turkey
Peoples' Democratic Party | HDP @ Turkey
DEM Party @ Turkey
Democratic Society Party | DTP @ Turkey
Kurdistan Democratic Party | KDP @ Iraq
Patriotic Union of Kurdistan | PUK @ Iraq
United Iraqi Alliance @ Iraq
Dawa Party | Islamic Dawa Party @ Iraq
Iraqi Islamic Party @ Iraq
State of Law Coalition | State of Law @ Iraq
Baath Party | Ba'ath Party | Baath party | Ba'athist
United Russia @ Russia
Yabloko @ Russia
A Just Russia @ Russia
Servant of the People @ Ukraine
Party of Regions @ Ukraine
Our Ukraine @ Ukraine
Party of Action and Solidarity @ Moldova
Georgian Dream @ Georgia
United National Movement @ Georgia
Communist Party | Communists
Chinese Communist Party | Communist Party of China | CCP | CPC @ China
Kuomintang | KMT @ Taiwan
Democratic Progressive Party | DPP @ Taiwan
Workers' Party of Korea @ North Korea
Workers' Party
People Power Party | PPP @ South Korea
Democratic Party of Korea @ South Korea
Grand National Party @ South Korea
Liberal Democratic Party | LDP @ Japan
Constitutional Democratic Party
Komeito @ Japan
Bharatiya Janata Party | BJP | Bharatiya Janta Party @ India
Indian National Congress | Congress Party | Congress party | INC @ India
Aam Aadmi Party | AAP @ India
Trinamool Congress | TMC | All India Trinamool Congress @ India
Shiv Sena @ India
Samajwadi Party @ India
Bahujan Samaj Party | BSP @ India
Rashtriya Swayamsevak Sangh | RSS @ India
Communist Party of India | CPI @ India
Communist Party of Nepal | CPN @ Nepal
Nepali Congress @ Nepal
Pakistan Tehreek-e-Insaf | PTI | Pakistan Tehrik-e-Insaf | Tehreek-e-Insaf @ Pakistan
Pakistan Muslim League | PML | Pakistan Muslim League-N | PML-N | Pakistan Muslim League Party | Pakistan Muslim League-Nawaz @ Pakistan
Pakistan Peoples Party | Pakistan People's Party @ Pakistan
Awami National Party | ANP @ Pakistan
Muttahida Qaumi Movement | MQM | Muttahida Quami Movement @ Pakistan
Jamaat-e-Islami | Jamaat-i-Islami | Jamiat-e-Islami
Jamiat Ulema-e-Islam | JUI-F | JUI @ Pakistan
Muttahida Majlis-e-Amal | MMA @ Pakistan
Awami League @ Bangladesh
Bangladesh Nationalist Party @ Bangladesh
National League for Democracy | NLD @ Myanmar
Pheu Thai | Pheu Thai Party @ Thailand
Move Forward Party @ Thailand
Thai Rak Thai @ Thailand
United Malays National Organisation | UMNO @ Malaysia
Pakatan Harapan @ Malaysia
Barisan Nasional @ Malaysia
People's Action Party @ Singapore
Golkar @ Indonesia
PDI-P | Indonesian Democratic Party of Struggle @ Indonesia
Fatah | Fatah movement | Fatah party @ Palestine
Palestine Liberation Organization | PLO @ Palestine
Likud | Likud party @ Israel
Kadima | Kadima party @ Israel
Yesh Atid @ Israel
Blue and White @ Israel
Shas @ Israel
Jewish Home @ Israel
Religious Zionism @ Israel
Otzma Yehudit | Jewish Power @ Israel
Yisrael Beiteinu @ Israel
Meretz @ Israel
Muslim Brotherhood
Freedom and Justice Party @ Egypt
Wafd Party | Wafd @ Egypt
National Democratic Party @ Egypt
Ennahda @ Tunisia
Free Patriotic Movement @ Lebanon
Future Movement @ Lebanon
Amal Movement | Amal @ Lebanon
Lebanese Forces @ Lebanon
Progressive Socialist Party @ Lebanon
African National Congress | ANC @ South Africa
Democratic Alliance @ South Africa
Economic Freedom Fighters | EFF @ South Africa
Inkatha Freedom Party | IFP @ South Africa
uMkhonto we Sizwe Party | MK Party @ South Africa
ZANU-PF | Zanu-PF | Zimbabwe African National Union | Zimbabwe African National Union – Patriotic Front @ Zimbabwe
Movement for Democratic Change | MDC @ Zimbabwe
Citizens Coalition for Change | CCC @ Zimbabwe
Swapo | SWAPO @ Namibia
Frelimo | FRELIMO @ Mozambique
MPLA @ Angola
UNITA @ Angola
Chama Cha Mapinduzi | CCM @ Tanzania
Chadema | CHADEMA @ Tanzania
National Resistance Movement | NRM @ Uganda
National Unity Platform | NUP @ Uganda
Orange Democratic Movement | ODM @ Kenya
Jubilee Party | Jubilee @ Kenya
United Democratic Alliance @ Kenya
All Progressives Congress | APC @ Nigeria
People's Democratic Party | Peoples Democratic Party
New Patriotic Party | NPP @ Ghana
National Democratic Congress | NDC @ Ghana
National Congress Party @ Sudan
Ethiopian People's Revolutionary Democratic Front | EPRDF @ Ethiopia
Prosperity Party @ Ethiopia
Patriotic Front @ Zambia
Institutional Revolutionary Party | PRI @ Mexico
National Action Party | PAN @ Mexico
Party of the Democratic Revolution | PRD @ Mexico
Morena | MORENA @ Mexico
United Socialist Party of Venezuela | PSUV @ Venezuela
Movement Toward Socialism | MAS @ Bolivia
Sandinista National Liberation Front | Sandinistas | FSLN @ Nicaragua
Farabundo Martí National Liberation Front | FMLN @ El Salvador
Nationalist Republican Alliance | ARENA @ El Salvador
New Progressive Party @ Puerto Rico
Lavalas | Fanmi Lavalas @ Haiti
La Libertad Avanza @ Argentina
Justicialist Party @ Argentina
Liberal Democratic Party of Russia
`;
