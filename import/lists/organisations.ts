// International organisations, offices of states, agencies, companies and rights groups as data, with acronyms.
// A body named here without its state ("State Department", "Pentagon") is given the state that owns that name in news English.
export const organisations = `
United Nations | UN | U.N. | United Nations Organization
United Nations Security Council | UN Security Council | U.N. Security Council | Security Council
United Nations General Assembly | UN General Assembly | U.N. General Assembly | General Assembly
United Nations Human Rights Council | UN Human Rights Council | U.N. Human Rights Council | Human Rights Council | UNHRC
United Nations High Commissioner for Refugees | UNHCR | UN Refugee Agency | U.N. refugee agency | U.N. High Commissioner for Refugees
United Nations Children's Fund | UNICEF | Unicef
United Nations Relief and Works Agency | UNRWA
United Nations Educational, Scientific and Cultural Organization | UNESCO | Unesco
United Nations Office on Drugs and Crime | UNODC
United Nations Development Programme | UNDP
United Nations Assistance Mission in Afghanistan | UNAMA
United Nations Interim Force in Lebanon | UNIFIL
World Food Programme | WFP | World Food Program | UN World Food Programme
World Health Organization | WHO | World Health Organisation
World Trade Organization | WTO
World Bank
International Monetary Fund | IMF
International Atomic Energy Agency | IAEA | U.N. nuclear watchdog
International Criminal Court | ICC
International Court of Justice | ICJ | World Court
International Labour Organization | ILO
International Organization for Migration | IOM
International Committee of the Red Cross | ICRC | Red Cross
Red Crescent
European Union | EU | E.U.
European Commission
European Parliament
European Council
European Central Bank | ECB
European Court of Human Rights | ECHR
European Court of Justice | ECJ
European Space Agency | ESA
Europol
Interpol
Eurojust
Council of Europe
North Atlantic Treaty Organization | NATO | Nato | North Atlantic Treaty Organisation
International Security Assistance Force | ISAF
Organization for Security and Cooperation in Europe | OSCE | Organisation for Security and Co-operation in Europe
Organization of the Petroleum Exporting Countries | OPEC
Organisation of Islamic Cooperation | OIC | Organization of Islamic Cooperation | Organization of the Islamic Conference
Organization of American States | OAS
Organisation for Economic Co-operation and Development | OECD
Organisation for the Prohibition of Chemical Weapons | OPCW
African Union | AU
Arab League | League of Arab States
Gulf Cooperation Council | GCC
Economic Community of West African States | ECOWAS | Ecowas
Southern African Development Community | SADC
Intergovernmental Authority on Development | IGAD
East African Community | EAC
Association of Southeast Asian Nations | ASEAN | Asean
Shanghai Cooperation Organisation | SCO | Shanghai Cooperation Organization
South Asian Association for Regional Cooperation | SAARC
Commonwealth of Nations | Commonwealth
Commonwealth of Independent States | CIS
Collective Security Treaty Organization | CSTO
Mercosur
Group of Seven | G7 | G-7
Group of Eight | G8 | G-8
Group of Twenty | G20 | G-20
BRICS
Pacific Islands Forum
Financial Action Task Force | FATF
International Olympic Committee | IOC
FIFA | Fifa
UEFA
World Anti-Doping Agency | WADA
World Athletics | IAAF
International Cricket Council
Amnesty International | Amnesty
Human Rights Watch | HRW
Reporters Without Borders | RSF press group
Committee to Protect Journalists | CPJ
Doctors Without Borders | Médecins Sans Frontières | MSF | Medecins Sans Frontieres
Greenpeace
Oxfam
Save the Children
International Crisis Group | Crisis Group
Transparency International
Freedom House
Access Now
Human Rights Foundation
Syrian Observatory for Human Rights
B'Tselem
Memorial
Electronic Frontier Foundation | EFF foundation
Wikimedia Foundation
WikiLeaks | Wikileaks
Anonymous
Black Lives Matter | BLM
Extinction Rebellion
Carnegie Endowment for International Peace
Brookings Institution
RAND Corporation | Rand Corporation
Chatham House
Council on Foreign Relations
White House @ United States
Pentagon | Department of Defense | Defense Department | US Department of Defense | U.S. Department of Defense | United States Department of Defense | DoD @ United States
State Department | US State Department | U.S. State Department | United States Department of State | Department of State @ United States
Department of Justice | Justice Department | DOJ | US Department of Justice | United States Department of Justice | U.S. Justice Department | U.S. Department of Justice @ United States
Department of Homeland Security | DHS | Homeland Security | United States Department of Homeland Security @ United States
Department of the Treasury | Treasury Department | US Treasury | U.S. Treasury Department @ United States
Department of Energy | Energy Department @ United States
Department of Education | Education Department
Department of Commerce | Commerce Department @ United States
Federal Bureau of Investigation | FBI @ United States
Central Intelligence Agency | CIA @ United States
National Security Agency | NSA @ United States
National Security Council | NSC
National Aeronautics and Space Administration | NASA @ United States
Federal Aviation Administration | FAA @ United States
National Transportation Safety Board | NTSB @ United States
Food and Drug Administration | FDA @ United States
Centers for Disease Control and Prevention | CDC | Centers for Disease Control @ United States
National Institutes of Health | NIH @ United States
National Oceanic and Atmospheric Administration | NOAA @ United States
National Weather Service | NWS @ United States
National Hurricane Center | NHC @ United States
United States Geological Survey | USGS | US Geological Survey | U.S. Geological Survey @ United States
Environmental Protection Agency | EPA @ United States
Federal Emergency Management Agency | FEMA @ United States
Federal Communications Commission | FCC @ United States
Federal Trade Commission | FTC @ United States
Securities and Exchange Commission | SEC @ United States
Federal Reserve | Fed | U.S. Federal Reserve @ United States
Internal Revenue Service | IRS @ United States
Immigration and Customs Enforcement | ICE @ United States
Customs and Border Protection | CBP @ United States
Drug Enforcement Administration | DEA @ United States
Bureau of Alcohol, Tobacco, Firearms and Explosives | ATF @ United States
Secret Service | US Secret Service @ United States
United States Agency for International Development | USAID | U.S. Agency for International Development @ United States
United States Congress | Congress | US Congress | U.S. Congress @ United States
United States Senate | Senate | US Senate | U.S. Senate
United States House of Representatives | US House of Representatives | U.S. House of Representatives | House of Representatives | House | U.S. House | US House
House Judiciary Committee | House of Representatives Judiciary Committee @ United States
House Intelligence Committee @ United States
Senate Intelligence Committee @ United States
Senate Foreign Relations Committee @ United States
Supreme Court of the United States | US Supreme Court | U.S. Supreme Court | United States Supreme Court @ United States
National Guard
United States Army | US Army | U.S. Army @ United States
United States Navy | US Navy | U.S. Navy @ United States
United States Air Force | US Air Force | U.S. Air Force | USAF @ United States
United States Coast Guard | US Coast Guard | U.S. Coast Guard @ United States
United States Marine Corps | Marines | US Marine Corps @ United States
US Central Command | CENTCOM | U.S. Central Command | Centcom @ United States
Downing Street | 10 Downing Street | Number 10 @ United Kingdom
Foreign Office | Foreign and Commonwealth Office @ United Kingdom
Home Office @ United Kingdom
Ministry of Defence | MoD
Scotland Yard | Metropolitan Police | Met Police | Metropolitan Police Service @ United Kingdom
House of Commons | Commons
House of Lords | Lords @ United Kingdom
National Health Service | NHS @ United Kingdom
MI5 @ United Kingdom
MI6 @ United Kingdom
GCHQ @ United Kingdom
Bank of England @ United Kingdom
Kremlin @ Russia
Federal Security Service | FSB @ Russia
State Duma | Duma @ Russia
Gazprom @ Russia
Rosneft @ Russia
Lukoil @ Russia
Yukos @ Russia
Roscosmos @ Russia
Verkhovna Rada | Rada @ Ukraine
Security Service of Ukraine | SBU @ Ukraine
Naftogaz @ Ukraine
Knesset @ Israel
Israel Defense Forces | IDF | Israeli Defense Forces | Israeli Defence Forces @ Israel
Mossad @ Israel
Shin Bet @ Israel
Palestinian Authority | PA | Palestinian National Authority @ Palestine
Islamic Revolutionary Guard Corps | IRGC | Revolutionary Guards | Revolutionary Guard | Iranian Revolutionary Guards | Iran's Revolutionary Guards | Revolutionary Guard Corps | Pasdaran @ Iran
Quds Force | Qods Force @ Iran
Basij @ Iran
Guardian Council @ Iran
Expediency Council | Expediency Discernment Council @ Iran
Assembly of Experts @ Iran
Inter-Services Intelligence | ISI @ Pakistan
Inter-Services Public Relations | ISPR @ Pakistan
National Assembly
Lok Sabha @ India
Rajya Sabha @ India
Central Bureau of Investigation | CBI @ India
Border Security Force | BSF @ India
Research and Analysis Wing | RAW @ India
People's Liberation Army | PLA @ China
National People's Congress | NPC @ China
Politburo @ China
Huawei @ China
ByteDance @ China
Tencent @ China
Alibaba @ China
Legislative Council | LegCo
Legislative Yuan @ Taiwan
Diet @ Japan
Bundestag @ Germany
Bundesrat
Bundeswehr @ Germany
Bundeskriminalamt @ Germany
Élysée | Elysee @ France
National Rally
Vatican City | Holy See | Vatican
Catholic Church | Roman Catholic Church
Church of England | Anglican Church
Russian Orthodox Church @ Russia
Loya Jirga @ Afghanistan
Tatmadaw @ Myanmar
National Unity Government | NUG @ Myanmar
Free Trade Union
Apple | Apple Inc. | Apple Inc
Google | Google LLC
Alphabet | Alphabet Inc.
Microsoft | Microsoft Corporation
Amazon | Amazon.com
Facebook
Meta | Meta Platforms
Twitter
YouTube
Instagram
WhatsApp
TikTok
Telegram
Netflix
Spotify
Uber
Airbnb
Tesla | Tesla Inc. | Tesla Motors
SpaceX
Boeing
Airbus
Lockheed Martin
General Motors | GM
General Electric | GE
Ford Motor Company | Ford
Toyota
Nissan
Volkswagen | VW
Fiat
Opel
Renault
Samsung
Sony
Intel
IBM
Cisco
Oracle
OpenAI
Nvidia
Pfizer
Moderna
AstraZeneca
Johnson & Johnson
Merck
Novartis
ExxonMobil | Exxon Mobil | Exxon
Chevron
Shell | Royal Dutch Shell
BP | British Petroleum
TotalEnergies | Total
Saudi Aramco | Aramco @ Saudi Arabia
Goldman Sachs
JPMorgan Chase | JPMorgan | JP Morgan
HSBC
Deutsche Bank
Credit Suisse
UBS
Citigroup
Bank of America
Walmart | Wal-Mart
McDonald's
Starbucks
Coca-Cola
Nike
Disney | Walt Disney Company
Malaysia Airlines
Qantas
Aeroflot
National Football League | NFL
National Basketball Association | NBA
National Hockey League | NHL
Major League Baseball | MLB
Premier League
FC Barcelona | Barcelona FC
Real Madrid
Manchester United
American Civil Liberties Union | ACLU
Democratic National Committee | DNC @ United States
Republican National Committee | RNC @ United States
National Rifle Association | NRA
Planned Parenthood
AFL-CIO
Southern Poverty Law Center
Anti-Defamation League | ADL
`;
