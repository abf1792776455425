/// The templates of features and their fixed values as pieces of names, hashed once a document: a
/// literal would be hashed anew at every use.
///
/// Templates are called what the tables of weights call them, `-` and `+` read as before and after.
struct FeatureTemplates<Text: FeatureText>: Sendable {
  // Of a word that may be a cue.
  let b: Text = "b=", l: Text = "l=", lt: Text = "lt=", ld: Text = "ld=", td: Text = "td=",
    sa: Text = "sa=", sf: Text = "sf=", g: Text = "g=", gl: Text = "gl=", ga: Text = "ga=",
    c: Text = "c=", cl: Text = "cl=", cw: Text = "cw=", cv: Text = "cv=", ct: Text = "ct=",
    cx: Text = "cx=", h: Text = "h=", ht: Text = "ht=", hl: Text = "hl=", hh: Text = "hh=",
    u: Text = "u=", uw: Text = "uw=", ul: Text = "ul=", dp: Text = "dp=", o: Text = "o=",
    oa: Text = "oa=", op: Text = "op=", ow: Text = "ow=", od: Text = "od=", oo: Text = "oo=",
    nl: Text = "nl=", na: Text = "na=", n2: Text = "n2=", n3: Text = "n3=", sp: Text = "sp=",
    n: Text = "n=", nt: Text = "nt=", q: Text = "q=", qa: Text = "qa=", ql: Text = "ql=",
    qg: Text = "qg="
  // Of a word around a cue.
  let p: Text = "p=", w: Text = "w=", wl: Text = "wl=", pl: Text = "pl=", pt: Text = "pt=",
    pg: Text = "pg=", ps: Text = "ps=", pT: Text = "pT=", pL: Text = "pL=", pD: Text = "pD=",
    pp: Text = "pp=", pn: Text = "pn=", pc: Text = "pc=", t: Text = "t=", x: Text = "x=",
    xt: Text = "xt=", xp: Text = "xp=", xl: Text = "xl=", xc: Text = "xc=", lBefore: Text = "l-=",
    lAfter: Text = "l+=", ll: Text = "ll=", lr: Text = "lr=", tt: Text = "tt=", qp: Text = "qp=",
    qs: Text = "qs=", qBefore: Text = "q-=", qAfter: Text = "q+=", ot: Text = "ot=",
    oc: Text = "oc=", oBefore: Text = "o-=", oAfter: Text = "o+=", ol: Text = "ol=",
    om: Text = "om="
  // Of the border between two words.
  let E: Text = "E=", Ek: Text = "Ek=", Eb: Text = "Eb=", Ep: Text = "Ep=", Eq: Text = "Eq=",
    Eo: Text = "Eo=", Et: Text = "Et=", El: Text = "El=", Er: Text = "Er=", Es: Text = "Es=",
    Eh: Text = "Eh=", Ew: Text = "Ew=", Ec: Text = "Ec=", Ee: Text = "Ee=", Ed: Text = "Ed="
  // Values.
  let before: Text = "<", after: Text = ">", same: Text = "=", other: Text = "|"
  let minusTwo: Text = "-2", minusOne: Text = "-1", plusOne: Text = "+1", plusTwo: Text = "+2"
  let space: Text = "_", word: Text = "w", none: Text = "-", quoted: Text = "q", many: Text = "n"
  let own: Text = "own", far: Text = "far", out: Text = "out"
}
