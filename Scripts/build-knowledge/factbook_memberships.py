"""Memberships as the Factbook's editions list them, by our ids."""
from shared import iso3_of_iso2, table

# The Factbook's abbreviation -> our id. Groups listed only in the last editions are left out.
ORGANIZATIONS = {
    "ADB": "ADB", "AsDB": "ADB", "AfDB": "AFDB", "ACP": "ACP", "AIIB": "AIIB", "AMU": "AMU",
    "AOSIS": "AOSIS", "APEC": "APEC", "APT": "ASEANPLUS3", "ARF": "ARF", "ASEAN": "ASEAN",
    "AU": "AU", "AL": "LAS", "LAS": "LAS", "Arab League": "LAS", "Arctic Council": "ARCTICCOUNCIL",
    "Australia Group": "AUSTRALIAGROUP", "BIMSTEC": "BIMSTEC", "BIS": "BIS", "BRICS": "BRICS",
    "BSEC": "BSEC", "Benelux": "BENELUX", "C": "CWN", "CP": "COLOMBOPLAN", "CAN": "ANDEAN",
    "CBSS": "CBSS", "CE": "COE", "Council of Europe": "COE", "CELAC": "CELAC", "CEMAC": "CEMAC",
    "CICA": "CICA", "CIS": "CIS", "COMESA": "COMESA", "CPLP": "CPLP", "CSCE": "OSCE",
    "CSTO": "CSTO", "Caricom": "CARICOM", "CARICOM": "CARICOM", "Commonwealth": "CWN",
    "D-8": "D8", "EAC": "EAC", "EAEU": "EAEU", "EAPC": "EAPC", "EAS": "EAS", "EBRD": "EBRD",
    "EC": "EEC", "ECO": "ECO", "ECOWAS": "ECOWAS", "EFTA": "EFTA", "EMU": "EUROZONE", "EU": "EU",
    "FAO": "FAO", "FATF": "FATF", "G-10": "G10", "G-20": "G20", "G-24": "G24", "G-7": "G7",
    "G- 7": "G7", "G-77": "G77", "G-8": "G8", "G- 8": "G8", "GATT": "GATT", "GCC": "GCC",
    "GUAM": "GUAM", "GUUAM": "GUAM", "IADB": "IADB", "IAEA": "IAEA", "IBRD": "WB", "ICAO": "ICAO",
    "ICCt": "ICC", "IDA": "IDA", "IDB": "ISDB", "IEA": "IEA", "IFAD": "IFAD", "IFC": "IFC",
    "IGAD": "IGAD", "IGADD": "IGAD", "ILO": "ILO", "IMF": "IMF", "IMO": "IMO", "IOM": "IOM",
    "IPU": "IPU", "ITU": "ITU", "Interpol": "INTERPOL", "INTERPOL": "INTERPOL", "MERCOSUR":
    "MERCOSUR", "Mercosur": "MERCOSUR", "MIGA": "MIGA", "MTCR": "MTCR", "NACC": "NACC",
    "NAFTA": "NAFTA", "NAM": "NAMOV", "NATO": "NATO", "NC": "NORDICCOUNCIL", "Nordic Council":
    "NORDICCOUNCIL", "NEA": "NEA", "NSG": "NSG", "OAS": "OAS", "OAU": "OAU", "OECD": "OECD",
    "OECS": "OECS", "OIC": "OIC", "OIF": "OIF", "ACCT": "OIF", "OPCW": "OPCW", "OPEC": "OPEC",
    "OSCE": "OSCE", "PCA": "PCA", "PFP": "PFP", "PIF": "PIF", "SPF": "PIF", "Pacific Alliance":
    "PACIFICALLIANCE", "Paris Club": "PARISCLUB", "Quad": "QUAD", "SAARC": "SAARC", "SADC": "SADC",
    "SCO": "SCO", "SICA": "SICA", "SPC": "SPC", "Schengen Convention": "SCHENGEN", "UN": "UNO",
    "UN Security Council": "UNSC", "UNSC": "UNSC", "UNASUR": "UNASUR", "CSN": "UNASUR",
    "UNCTAD": "UNCTAD", "UNESCO": "UNESCO", "UNIDO": "UNIDO", "UNWTO": "UNWTO", "WToO": "UNWTO",
    "UPU": "UPU", "USMCA": "USMCA", "WAEMU": "WAEMU", "WADB": "WADB", "WCO": "WCO", "CCC": "WCO",
    "WEU": "WEU", "WHO": "WHO", "WIPO": "WIPO", "WMO": "WMO", "WTrO": "WTO", "WTO": "WTO",
    "Warsaw Pact": "WARSAWPACT", "Wassenaar Arrangement": "WASSENAAR", "ZC": "ZANGGER"}
STATUSES = {
    "member": "member", "new member": "member", "de facto member": "member", "de facto": "member",
    "signatory": "signatory", "regional": "member", "nonregional member": "member",
    "nonregional members": "member", "nonregional": "member", "non-regional": "member",
    "observer": "observer", "permanent observer": "observer", "associate": "associate",
    "associate member": "associate", "associate members": "associate", "associated member":
    "associate", "partner": "partner", "partners": "partner", "dialogue partner": "partner",
    "dialogue member": "partner", "sectoral dialogue partner": "partner", "associate partner":
    "partner", "suspended": "suspended", "temporarily suspended": "suspended", "applicant":
    "candidate", "candidate": "candidate", "candidates": "candidate", "candidate country":
    "candidate", "acceding country": "candidate", "accession candidate": "candidate",
    "accession state": "candidate", "temporary": "elected", "non-permanent": "elected",
    "permanent": "permanent"}
NAMES = {  # where the archive has no code, or one that has passed on
    "Kosovo": "KOS", "Serbia and Montenegro": "SCG", "Yugoslavia": "SCG", "Soviet Union": "SUN",
    "Czechoslovakia": "CSK", "European Union": "EU", "Taiwan": "TWN", "West Bank": "PSE",
    "Gaza Strip": "PSE", "Yemen (Sanaa)": "YEM", "Zaire": "COD"}
GAP = 5  # editions that lack a whole field; a shorter hole is the archive's, not the world's


def spells(knowledge, known):
    """(organisation, member, status) -> [(first edition, last edition)], sorted."""
    iso = iso3_of_iso2(knowledge, dependencies=True)
    found = {}
    path = knowledge / "cia_factbook_memberships_PD_1990_2025" / "memberships.tsv"
    for org, iso2, name, status, first, last in table(path)[1:]:
        code = ORGANIZATIONS.get(org)
        country = NAMES.get(name) or iso.get(iso2)
        if org == "WTO":  # until 2004 the World Tourism Organization
            if int(last) < 2005:
                continue
            first = max(2004, int(first))
        if org == "ADB" and int(last) < 1992:  # then the African and the Asian bank mixed
            continue
        if code and country in known and status in STATUSES:
            key = (code, country, STATUSES[status])
            found.setdefault(key, []).append((int(first), int(last)))
    return {key: merged(years, 1 if key[2] == "elected" else GAP) for key, years in found.items()}


def merged(years, gap):
    result = []
    for first, last in sorted(years):
        if result and first - result[-1][1] <= gap:
            result[-1] = (result[-1][0], max(result[-1][1], last))
        else:
            result.append((first, last))
    return result
