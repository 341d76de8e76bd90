// Written from the doc comments in Plugins/Law by `quorate options pages`; not to be edited.
// swift-format-ignore-file
extension OptionNotes {
  static let law: [String: String] = [
    "nhs-act-2006": ##"""
      Who may bind whom under the NHS Act 2006, as of the scenario's date.

      - Arrangements under section 14Z3 are between CCGs. A binding rule that rests on it in a unit with a council, or
        with anyone else who is not a CCG, is ruled out.
      - Before 1 October 2014, when the Legislative Reform (Clinical Commissioning Groups) Order 2014 took effect, a joint
        committee of CCGs could not bind them: the framework of August 2012 says that each must ratify, or delegate to one
        of its own beforehand. After it a joint committee binds without ratification.
      - Arrangements under section 75 need at least one NHS body and at least one council, are to be consulted on jointly
        and must be likely to improve how functions are exercised.
      - Officers with individually delegated authority may sit together and each bind its own organisation; nothing joint
        follows, and nothing is ruled out.

      Sources: Collaborative commissioning framework (August 2012), annex 1 (the law as of 2012); Collaboration mechanisms
      (November 2018), annexes A.6 and A.7 (the law as of 2018); SI 2014/2436.

      Not claimed: legal advice. It does not test which services section 75 excludes, nor any law after 2018.
      """##,
    "collaboration-mechanisms": ##"""
      Which mechanism of collaboration is lawful for whom and for what, as of the scenario's date.

      Each unit of several members is tested against the mechanism on which its decision rule rests: a forum, an alliance
      agreement, committees in common, a joint committee under section 14Z3, section 75 or a merger. A bundle is ruled out
      where the mechanism is not for these kinds of organisation, functions or services, and where a rule would bind under
      a mechanism that only aligns, or under none, while its members are outvoted. Officers with individually delegated
      authority have bound their organisations beforehand. Money held in common is tested by itself: a pooled fund where
      all are CCGs, section 75 otherwise. Lawful bundles carry the approvals needed, and conditions that nobody approves
      as approvals that take no time. See ``Mechanism``.

      | mechanism | for | binds | pooled fund | leaves out |
      | --- | --- | --- | --- | --- |
      | forum, alliance agreement | CCGs, councils, providers | no | no | in a foundation trust only executive directors decide |
      | shared posts | CCGs, councils, NHS providers | no | no | |
      | committees in common | CCGs, or NHS providers | no | no | commissioners with providers |
      | merger | CCGs, or NHS providers | one body | its own | |
      | lead commissioning, joint committee, pooled fund | CCGs | yes (a joint committee from 1 October 2014) | yes | corporate functions, functions delegated by others, providers |
      | corporate joint venture | foundation trusts, independent providers | yes | no | |
      | contractual joint venture | providers | yes | no | |
      | section 75 | an NHS body and a council at least | yes | yes | corporate functions, functions delegated by others, eleven services |
      | section 65Z5, section 65Z6 (from July 2022) | NHS England, boards, NHS trusts and foundation trusts, with councils and combined authorities | yes | section 65Z6 | functions excluded by regulations |
      | joint committee of councils | councils | yes | no | |

      Sources: Collaboration mechanisms (November 2018), sections 2.1 and annexes A.1 to A.7; Collaborative commissioning
      framework (August 2012), annex 1, for the law of 2012; SI 2014/2436; Health and Care Act 2022, section 14.

      Not claimed: legal advice, or how long approvals take where no document says (two, one and three months are
      assumptions).
      """##,
    "size-floor": ##"""
      A floor on the size of every unit, as a bar or as a guide.

      A unit whose ``size`` is below `floor x (1 - tolerance)` keeps a map out where the floor is a *bar*. Where it is a *guide*
      the map stays, and carries the reason it owes as an approval that takes no time. How strictly a published floor is meant
      is an option here, since the documents do not settle it: two of these tests, one of each kind, show what hangs on it.
      A map of nothing but today's bodies is not asked.

      Units: people, or whatever the size counts. Sources: invitations to councils under the Act of 2007 (2025), which give
      500,000 as a guide and not a bar; principles for integrated care boards (2025), at least a million.

      Not claimed: that a larger unit is a better one.
      """##,
  ]
}
