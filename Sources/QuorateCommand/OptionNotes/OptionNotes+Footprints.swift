// Written from the doc comments in Plugins/Footprints by `quorate options pages`; not to be edited.
// swift-format-ignore-file
extension OptionNotes {
  static let footprint: [String: String] = [
    "county-wide": ##"""
      Everybody in one unit: one contract, one lead team, one forum.

      Source: Essex review (December 2018), section 5.1.1: the present arrangement, with its benefits of equity and scale;
      four commissioners prefer it and three would support it if local variation grows.

      Not claimed: that boundaries with neighbouring partnerships cost nothing; the simulation counts those it cuts.
      """##,
    "stp": ##"""
      One unit for each sustainability and transformation partnership (STP), councils following their residents.

      Places are grouped by the grouping named in ``grouping``; a council is a member of every unit where its residents
      live, with its share of them there. In Essex: West Essex with Hertfordshire, North East Essex with Ipswich and
      Suffolk, and the five Mid and South Essex CCGs with the three councils; Essex County Council spans all three.

      Partners outside the case are named in ``outsidePartners`` and shown with their unit. Their money, people and votes
      are out of scope: nothing of theirs is counted, and what their presence does is an assumption of the scenario.

      Source: Essex review (December 2018), section 5.1.2: little support; two commissioners consider it; Essex County
      Council's money must stay in the county.

      Not claimed: that the partners would agree, or what they would bring.
      """##,
    "local-authority": ##"""
      One unit for each upper-tier council's area, as the commissioners would draw it.

      Places are grouped by ``grouping``, or by the council their residents live under where they are in no group of that
      name. In Essex: Essex, Southend (with Castle Point and Rochford CCG) and Thurrock. Castle Point and Rochford are
      districts of Essex, so Essex County Council is a member of the Southend unit too, with its share of residents there.

      Source: Essex review (December 2018), section 5.1.3: three commissioners consider it; Southend and Thurrock would
      hold 15% and 9% of the budget.

      Not claimed: that Castle Point and Rochford CCG has agreed to join Southend; the document assumes it.
      """##,
    "individual-ccgs": ##"""
      Each clinical commissioning group by itself, or some of them together, councils following their residents.

      ``together`` lists the groups of commissioners that stay together; everyone else stands alone. In Essex the four
      South Essex CCGs may work together or separately; West, Mid and North East Essex are apart.

      Source: Essex review (December 2018), section 5.1.4: the most fragmented approach, considered by none.

      Not claimed: that such small lots would find bidders; the simulation of procurement says.
      """##,
    "free-partition": ##"""
      Any map: units named by the user, each with the commissioners in it.

      ``units`` gives each unit's name and members. A council that is not named follows its residents into every unit
      where they live, with its share of them; a council that is named stands wholly where it is named. Every other
      commissioner must be named exactly once.

      Source: Essex review (December 2018), section 5.1, which describes four of the many ways to draw the footprint;
      this is all the others.

      Not claimed: that the units make sense on the ground.
      """##,
    "merger": ##"""
      Commissioners merge: each unit named becomes one body, the others stay as they are.

      ``mergers`` gives each new body's name and the CCGs that form it; anybody not named stands in a unit of its own.
      Members that are not CCGs rule the bundle out. Who merges needs the approval of NHS England: applied for by 31 July,
      it takes effect on 1 April following (the law test `collaboration-mechanisms` puts that into the timetable). How a
      merged body lets its localities take part is the decision rule's, such as `locality-committees`.

      Source: Collaboration mechanisms (November 2018), annex A.5: 211 CCGs in 2013 and 195 in 2018; in April 2018
      eighteen merged into six.

      Not claimed: that a merged body decides like one mind; its parts still vote under the rule chosen.
      """##,
    "scale-bands": ##"""
      A grouping read as neighbourhoods, places or systems: units must have the size of their level.

      | level | people |
      | --- | --- |
      | neighbourhood | 30,000 to 50,000 |
      | place | above 50,000, to about 500,000 |
      | system | above 1,000,000 |

      Councils follow their residents. People are counted once, by the places' residents; a unit outside the band, with
      ``slack`` to either side, rules the bundle out.

      Source: Collaboration mechanisms (November 2018), section 1.3 and chapter 3.

      Not claimed: that a size outside a band is wrong. The document describes what is usual; turn ``enforced`` off to
      draw the map anyhow.
      """##,
  ]
}
