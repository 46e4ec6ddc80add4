// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sessionactions.h"

#include "core/base/async.h"
#include "ui/dialogs/energyverdictdialog.h"
#include "ui/dialogs/notedialog.h"
#include "ui/dialogs/sessionpersondialog.h"
#include "ui/dialogs/signedvaluesdialog.h"
#include "ui/format/words.h"
#include "ui/models/names.h"
#include "ui/pages/meterkeyundo.h"

#include <QMenu>
#include <QPointer>
#include <QWidget>

#include <memory>

namespace forecourt::ui {

SessionActions::SessionActions(const PageContext& context, QWidget* parent)
    : QObject(parent), m_context(context), m_parent(parent)
{
}

QString SessionActions::testVerb(const TransactionRecord& session)
{
    //: Button: a session was only a test of the charger, it shall be in no total (or was none, and counts again).
    return session.flags.testFlag(TransactionFlag::Test) ? tr("Not a test") : tr("Mark as a test");
}

QString SessionActions::whatTestDoes(bool isTest)
{
    return isTest ? tr("It counts in totals, prices and documents again") : tr("A test of the charger: it stays in the list, but in no total and on no document");
}

void SessionActions::fillMenu(QMenu& menu, const TransactionRecord& session)
{
    QAction* person = menu.addAction(tr("Assign person…"), this, [this, session] { assignPerson(session); });
    person->setObjectName(QStringLiteral("menuSessionPerson"));
    QAction* note = menu.addAction(tr("Note…"), this, [this, session] { editNote(session); });
    note->setObjectName(QStringLiteral("menuSessionNote"));
    const bool isTest = session.flags.testFlag(TransactionFlag::Test);
    QAction* test = menu.addAction(testVerb(session), this, [this, session, isTest] { markTest({session}, !isTest); });
    test->setObjectName(QStringLiteral("menuSessionTest"));
    test->setToolTip(whatTestDoes(isTest));
    QAction* energy = menu.addAction(energyVerb(session), this, [this, session] { decideEnergy(session); });
    energy->setObjectName(QStringLiteral("menuSessionEnergy"));
    const QString whyNot = whyNotDecideEnergy(session);
    energy->setEnabled(whyNot.isEmpty());
    energy->setToolTip(whyNot);
}

namespace {
bool isAtAnOnlineCharger(const api::LiveSite& site, const TransactionRecord& session)
{
    const StationPointer station = site.station(session.station);
    return station && station->link.isOnline;
}
} // namespace

bool SessionActions::isOpenEnded(const TransactionRecord& session)
{
    return session.isRunning() || session.state == TransactionState::EndUnknown;
}

QString SessionActions::whyNotStop(const api::LiveSite& site, const TransactionRecord& session)
{
    return isAtAnOnlineCharger(site, session)
        ? QString()
        : tr("Off: the charger is offline, a stop would not reach it. Close the session in the records");
}

QString SessionActions::whyNotClose(const api::LiveSite& site, const TransactionRecord& session)
{
    return session.isRunning() && isAtAnOnlineCharger(site, session)
        ? tr("Off: the charger is online. Stop the session there instead")
        : QString();
}

QString SessionActions::whyNotDecideEnergy(const TransactionRecord& session)
{
    if (session.flags.testFlag(TransactionFlag::EnergyImplausible))
        return {};
    return session.flags.testFlag(TransactionFlag::MeterBackwards)
        ? tr("Off: the meter ran backwards, so there is no energy to count")
        : tr("Off: nothing speaks against the energy of this session");
}

QString SessionActions::energyVerb(const TransactionRecord& session)
{
    //: Button: the energy of a session, which looked impossible, shall count in sums (or shall not any more).
    return session.flags.testFlag(TransactionFlag::EnergyAccepted) ? tr("Leave out of sums…") : tr("Count in sums…");
}

void SessionActions::tell(const Result<void>& result)
{
    if (!result)
        m_context.host.notify(QStringLiteral("triangle-alert"), errorSentence(result.error()));
}

void SessionActions::amend(TransactionKey key, std::optional<PersonId> person, std::optional<QString> note, const Done& done)
{
    whenFinished(m_context.engine.amendTransaction(key, {person, std::move(note), m_context.userName}), this, done);
}

void SessionActions::editNote(const TransactionRecord& session)
{
    auto* dialog = new NoteDialog(m_context.themes, tr("Note of session %1").arg(session.number), session.note,
                                  api::TransactionAmendment::MaximumNote, m_parent->window());
    connect(dialog, &NoteDialog::submitted, this, [this, session, dialog = QPointer<NoteDialog>(dialog)] {
        const QString note = dialog->note();
        amend(session.key, std::nullopt, note, [this, session, note, dialog](const Result<void>& done) {
            if (!done) {
                if (dialog)
                    dialog->fail(errorSentence(done.error()));
                return;
            }
            if (dialog)
                dialog->succeed();
            const auto put = [key = session.key](SessionActions& self, const QString& text) {
                self.amend(key, std::nullopt, text, [&self](const Result<void>& result) { self.tell(result); });
            };
            m_context.host.notifyKept(
                tr("Changed the note of session %1").arg(session.number), this,
                [put, before = session.note](SessionActions& self) { put(self, before); }, [put, note](SessionActions& self) { put(self, note); });
        });
    });
    dialog->open();
}

void SessionActions::putTest(const QList<TransactionKey>& sessions, bool isTest, const std::function<void(const QList<TransactionKey>&)>& done)
{
    struct Round
    {
        qsizetype left = 0;
        QList<TransactionKey> marked;
        std::optional<Error> error;
    };
    const auto round = std::make_shared<Round>(Round{sessions.size(), {}, {}});
    for (const TransactionKey key : sessions) {
        api::TransactionAmendment amendment;
        amendment.user = m_context.userName;
        amendment.isTest = isTest;
        whenFinished(m_context.engine.amendTransaction(key, amendment), this, [this, round, key, done](const Result<void>& amended) {
            if (amended)
                round->marked.append(key);
            else
                round->error = amended.error();
            if (--round->left > 0)
                return;
            if (round->error)
                tell(tl::unexpected(*round->error));
            done(round->marked);
        });
    }
}

void SessionActions::markTest(const QList<TransactionRecord>& sessions, bool isTest)
{
    QList<TransactionKey> wanted;
    QString number;
    for (const TransactionRecord& session : sessions) {
        if (session.flags.testFlag(TransactionFlag::Test) == isTest)
            continue;
        wanted.append(session.key);
        number = session.number;
    }
    putTest(wanted, isTest, [this, isTest, isOne = wanted.size() == 1, number](const QList<TransactionKey>& marked) {
        if (marked.isEmpty())
            return;
        const int n = static_cast<int>(marked.size());
        const QString ofOne = isTest ? tr("Session %1 is a test now, in no total").arg(number) : tr("Session %1 is no test any more, it counts").arg(number);
        const QString ofAll = isTest ? tr("%n session(s) are tests now, in no total", nullptr, n) : tr("%n session(s) are no tests any more, they count", nullptr, n);
        const auto put = [marked](SessionActions& self, bool to) { self.putTest(marked, to, [](const QList<TransactionKey>&) {}); };
        m_context.host.notifyKept(
            isOne ? ofOne : ofAll, this, [put, isTest](SessionActions& self) { put(self, !isTest); },
            [put, isTest](SessionActions& self) { put(self, isTest); });
    });
}

void SessionActions::showSigned(const TransactionRecord& session, const QList<MeterSample>& values)
{
    auto* dialog = new SignedValuesDialog(m_context.themes, m_context.workspace, session.number, values,
                                          {m_context.administration, session.station, session.evse, m_context.userName}, m_parent->window());
    connect(dialog, &SignedValuesDialog::pinned, this,
            [this, station = session.station, evse = session.evse](const PinnedMeterKey& before, const PinnedMeterKey& now) {
                const QString place = placeName(m_context.site(), station, evse);
                //: %1 a charger and its connector.
                const QString notice = before.der.isEmpty() ? tr("Pinned the key of the meter at %1").arg(place)
                                                            //: %1 a charger and its connector.
                                                            : tr("Replaced the pinned key of the meter at %1").arg(place);
                offerMeterKeyUndo(m_context, this, {station, evse, before, now}, notice);
            });
    dialog->open();
}

void SessionActions::putVerdict(TransactionKey key, const api::EnergyVerdict& verdict, const std::optional<QString>& note,
                                const Done& done)
{
    api::TransactionAmendment amendment;
    amendment.note = note;
    amendment.user = m_context.userName;
    amendment.energy = verdict;
    whenFinished(m_context.engine.amendTransaction(key, amendment), this, done);
}

void SessionActions::decideEnergy(const TransactionRecord& session)
{
    if (!whyNotDecideEnergy(session).isEmpty())
        return;
    const bool accepts = !session.flags.testFlag(TransactionFlag::EnergyAccepted);
    auto* dialog = new EnergyVerdictDialog(m_context.themes, m_context.workspace, session, accepts, m_parent->window());
    connect(dialog, &EnergyVerdictDialog::submitted, this,
            [this, session, accepts, dialog = QPointer<EnergyVerdictDialog>(dialog)] {
        const api::EnergyVerdict verdict{accepts, dialog->reason()};
        putVerdict(session.key, verdict, std::nullopt, [this, session, verdict, dialog](const Result<void>& done) {
            if (!done) {
                if (dialog)
                    dialog->fail(errorSentence(done.error()));
                return;
            }
            if (dialog)
                dialog->succeed();
            const auto put = [key = session.key](SessionActions& self, const api::EnergyVerdict& one, const std::optional<QString>& note) {
                self.putVerdict(key, one, note, [&self](const Result<void>& result) { self.tell(result); });
            };
            // Going back takes the note as it was; where that is empty, letting it in again needs a reason.
            const bool isFounded = verdict.isAccepted || !session.note.isEmpty();
            const api::EnergyVerdict back{!verdict.isAccepted, isFounded ? QString() : tr("Taken back")};
            const QString notice = verdict.isAccepted ? tr("The energy of session %1 counts in sums now").arg(session.number)
                                                      : tr("The energy of session %1 is left out of sums").arg(session.number);
            m_context.host.notifyKept(
                notice, this, [put, back, before = session.note](SessionActions& self) { put(self, back, before); },
                [put, verdict](SessionActions& self) { put(self, verdict, std::nullopt); });
        });
    });
    dialog->open();
}

void SessionActions::assignPerson(const TransactionRecord& session)
{
    auto* dialog = new SessionPersonDialog(m_context.themes, m_context.workspace, session, m_parent->window());
    connect(dialog, &SessionPersonDialog::submitted, this, [this, session, dialog = QPointer<SessionPersonDialog>(dialog)] {
        const auto finish = [this, session, dialog, name = dialog->name()](const Assignment& made, const Result<void>& done) {
            if (!done) {
                if (dialog)
                    dialog->fail(errorSentence(done.error()));
                return;
            }
            if (dialog)
                dialog->succeed();
            const QString notice = name.isEmpty() ? tr("Session %1 belongs to nobody now").arg(session.number)
                                                  //: %1: number of the session, %2: name of the person.
                                                  : tr("Session %1 belongs to %2 now").arg(session.number, name.left(80).simplified());
            m_context.host.notifyKept(notice, this, [made](SessionActions& self) { self.undoAssign(made); });
        };
        Assignment wanted{session.key, session.person, PersonId(0), false, dialog->takesTag() ? session.token.value : QString()};
        if (const auto known = dialog->person()) {
            wanted.person = *known;
            return assign(wanted, [finish, wanted](const Result<void>& done) { finish(wanted, done); });
        }
        PersonRecord person;
        person.name = dialog->name();
        whenFinished(m_context.administration.savePerson(person), this, [this, wanted, finish](const Result<PersonId>& id) {
            if (!id)
                return finish(wanted, tl::unexpected(id.error()));
            Assignment made = wanted;
            made.person = *id;
            made.isNewPerson = true;
            assign(made, [finish, made](const Result<void>& done) { finish(made, done); });
        });
    });
    dialog->open();
}

void SessionActions::assign(const Assignment& assignment, const Done& done)
{
    amend(assignment.key, assignment.person, std::nullopt, [this, assignment, done](const Result<void>& amended) {
        if (!amended || assignment.tag.isEmpty())
            return done(amended);
        TokenRecord token;
        token.value = assignment.tag;
        token.person = assignment.person;
        whenFinished(m_context.administration.saveToken(token), this, [done](const Result<api::SaveOutcome>& saved) {
            done(saved ? Result<void>() : Result<void>(tl::unexpected(saved.error())));
        });
    });
}

/// The tag first, then the session, and last a person that was made for it.
void SessionActions::undoAssign(const Assignment& assignment)
{
    const auto removePerson = [this, assignment](const Result<void>& done) {
        if (!done || !assignment.isNewPerson)
            return tell(done);
        whenFinished(m_context.administration.removePerson(assignment.person), this, [this](const Result<void>& removed) {
            if (removed || removed.error().code != ErrorCode::Conflict) // has got another tag meanwhile: stays
                tell(removed);
        });
    };
    const auto putBack = [this, assignment, removePerson](const Result<void>& done) {
        if (!done && done.error().code != ErrorCode::NotFound)
            return tell(done);
        amend(assignment.key, assignment.before.value_or(PersonId(0)), std::nullopt, removePerson);
    };
    if (assignment.tag.isEmpty())
        return putBack({});
    whenFinished(m_context.administration.removeToken(assignment.tag), this, putBack);
}

} // namespace forecourt::ui
