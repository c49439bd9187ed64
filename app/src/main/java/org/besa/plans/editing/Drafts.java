package org.besa.plans.editing;

import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.besa.plans.PlanContent;
import org.besa.plans.PlanContent.Group;
import org.besa.plans.PlanContent.MeasureContent;
import org.besa.plans.PlanVersion;
import org.besa.plans.Plans;
import org.besa.plans.editing.Pieces.Difference;
import org.besa.platform.record.CanonicalJson;
import org.besa.platform.record.Merge;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Changes drafts piece by piece and keeps a journal by which each change can be taken back. When two people change the
/// same piece, what both wrote is put together; where they wrote different things in the same place, the later one is
/// shown both ([Clash]).
@Component
public class Drafts {

    /// Parts of a measure that mean something only as a whole.
    private static final Set<String> WHOLE = Set.of("deadline", "start", "passport");

    private final Plans plans;
    private final EditJournal journal;

    Drafts(Plans plans, EditJournal journal) {
        this.plans = plans;
        this.journal = journal;
    }

    /// What became of a change.
    ///
    /// @param by who had changed the same piece meanwhile; empty when nobody had
    /// @param others what they had changed, as paths into the piece ("deadline", "title.sq")
    public record Outcome(String by, Set<String> others) {

        static final Outcome ALONE = new Outcome("", Set.of());

        /// Whether somebody else had changed the same piece.
        public boolean isJoined() {
            return !others.isEmpty();
        }
    }

    /// The digest by which a form says which head it showed.
    public static String digest(PlanHead head) {
        return CanonicalJson.sha256(Pieces.write(head));
    }

    /// The digest by which a form says which text of a group it showed.
    public static String digest(Group group) {
        return CanonicalJson.sha256(Pieces.write(group));
    }

    /// The digest by which a form says which text of a measure it showed.
    public static String digest(MeasureContent measure) {
        return CanonicalJson.sha256(Pieces.write(measure));
    }

    /// Changes the draft of a plan.
    ///
    /// @throws Clash when somebody else changed the same place of the same piece since it was shown
    /// @throws Problem when there is no draft, or it cannot be changed so
    @Transactional
    public Outcome change(UUID plan, DraftChange change, Actor actor) {
        AtomicReference<Outcome> outcome = new AtomicReference<>(Outcome.ALONE);
        rewrite(plan, change, actor, (version, content) -> {
            if (change instanceof PieceChange piece) {
                Joined joined = join(version, piece, Pieces.of(content));
                outcome.set(joined.outcome());
                return joined.change().applyTo(content);
            }
            return change.applyTo(content);
        });
        return outcome.get();
    }

    /// A measure as a form showed it; as it stands when that is not known any more.
    ///
    /// @param seen the digest of what the form showed
    /// @throws Problem when it is gone
    public MeasureContent measureAsSeen(UUID version, PlanContent content, UUID promise, String seen) {
        return Pieces.read(asSeen(version, content, Pieces.measure(promise), seen), MeasureContent.class);
    }

    /// A group, without its measures, as a form showed it; as it stands when that is not known any more.
    ///
    /// @param seen the digest of what the form showed
    /// @throws Problem when it is gone
    public Group groupAsSeen(UUID version, PlanContent content, String code, String seen) {
        return Pieces.read(asSeen(version, content, Pieces.group(code), seen), Group.class);
    }

    private String asSeen(UUID version, PlanContent content, String piece, String seen) {
        String stands = Pieces.of(content).find(piece).orElseThrow(Outline::gone);
        String said = CanonicalJson.sha256(stands).equals(seen) ? null : journal.whatWasSaid(version, piece, seen);
        return said == null ? stands : said;
    }

    private interface Next {
        PlanContent after(UUID version, PlanContent content);
    }

    private void rewrite(UUID plan, DraftChange change, Actor actor, Next next) {
        AtomicReference<PlanContent> before = new AtomicReference<>();
        PlanVersion draft = plans.rewrite(
                plan,
                (version, content) -> {
                    before.set(content);
                    return SoundContent.require(next.after(version.id(), content));
                },
                actor);
        SequencedMap<String, Difference> differences =
                Pieces.of(before.get()).differences(Pieces.of(plans.content(draft)));
        if (!differences.isEmpty()) {
            journal.note(draft.id(), change.code(), change.about(before.get()), differences, actor);
        }
    }

    private record Joined(PieceChange change, Outcome outcome) {}

    private Joined join(UUID version, PieceChange change, Pieces now) {
        String stands = now.find(change.piece()).orElseThrow(Outline::gone);
        if (CanonicalJson.sha256(stands).equals(change.seen())) {
            return new Joined(change, Outcome.ALONE);
        }
        String base = journal.whatWasSaid(version, change.piece(), change.seen());
        Merge merge = Merge.of(base, change.typed(), stands, WHOLE);
        String by = journal.lastChange(version, change.piece())
                .map(JournalEntry::latestBy)
                .orElse("");
        if (!merge.clashes().isEmpty()) {
            throw new Clash(by, merge.clashes(), change.saying(merge.joined()), change.saying(stands));
        }
        return new Joined(change.saying(merge.joined()), new Outcome(by, merge.others()));
    }

    /// The journal of the draft of a plan, the latest first.
    public List<JournalEntry> listEdits(UUID plan, Actor actor) {
        actor.require("plans.read", plans.plan(plan).place());
        return plans.findOpen(plan).map(version -> journal.list(version.id())).orElse(List.of());
    }

    /// Takes a change back.
    ///
    /// @throws Problem when what it changed has been changed again since, or it was taken back already
    @Transactional
    public void undo(UUID plan, UUID edit, Actor actor) {
        turn(plan, edit, false, actor);
        journal.undone(edit, actor);
    }

    /// Makes a change again that was taken back.
    ///
    /// @throws Problem when what it changed has been changed again since, or it was not taken back
    @Transactional
    public void redo(UUID plan, UUID edit, Actor actor) {
        turn(plan, edit, true, actor);
        journal.redone(edit);
    }

    private void turn(UUID plan, UUID edit, boolean forward, Actor actor) {
        plans.rewrite(
                plan,
                (version, content) -> {
                    EditJournal.Entry entry = journal.find(version.id(), edit)
                            .filter(found -> found.edit().isUndone() == forward)
                            .orElseThrow(() -> new Problem(Problem.Kind.CONFLICT, "desk.problem.turned-already"));
                    return Pieces.of(content)
                            .with(forward ? entry.changes() : entry.turned())
                            .orElseThrow(() -> new Problem(Problem.Kind.CONFLICT, "desk.problem.changed-since"))
                            .content();
                },
                actor);
    }
}
