// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/chargerbulk.h"

#include "core/base/async.h"
#include "ui/dialogs/areadialog.h"
#include "ui/format/words.h"
#include "ui/models/actionreasons.h"
#include "ui/models/names.h"
#include "ui/widgets/formdialog.h"

#include <QMenu>
#include <QWidget>

namespace forecourt::ui {

namespace {
constexpr int NamedAtMost = 3;

/// "Bay 1, Bay 2, Bay 3 and 4 more"
QString listed(const QStringList& names)
{
    if (names.size() <= NamedAtMost)
        return names.join(QStringLiteral(", "));
    return ChargerBulk::tr("%1 and %n more", nullptr, static_cast<int>(names.size()) - NamedAtMost)
        .arg(names.mid(0, NamedAtMost).join(QStringLiteral(", ")));
}
} // namespace

ChargerBulk::ChargerBulk(const PageContext& context, QWidget* parent)
    : QObject(parent), m_context(context), m_parent(parent)
{
}

QList<StationId> ChargerBulk::able(const QList<StationId>& stations, const QString& action, QString* leftOut) const
{
    QList<StationId> able;
    QStringList names;
    const std::optional<CommandKind> kind = commandKind(action);
    for (const StationId& id : stations) {
        const StationPointer station = m_context.site().station(id);
        if (station && kind && reasons::offered(m_context.workspace, *station, *kind).isEmpty())
            able.append(id);
        else
            names.append(stationName(m_context.site(), id));
    }
    if (leftOut && !names.isEmpty())
        //: %1 names of chargers.
        *leftOut = tr("Left out, since they are offline or cannot do it: %1.").arg(listed(names));
    return able;
}

QString ChargerBulk::reason(const QList<StationId>& stations, const QString& action) const
{
    if (stations.isEmpty())
        return tr("Choose chargers in the list");
    if (action == QLatin1String("SendLocalList") && !m_context.localLists)
        return tr("Off: lists are not sent from here");
    if (!able(stations, action, nullptr).isEmpty())
        return {};
    const StationPointer first = m_context.site().station(stations.first());
    const auto kind = commandKind(action);
    return stations.size() == 1 && first && kind ? reasons::offered(m_context.workspace, *first, *kind)
                                                 : tr("Off: all of them are offline, not accepted or cannot do this");
}

QString ChargerBulk::drivers(const QList<StationId>& stations) const
{
    QStringList names;
    for (const TransactionPointer& session : m_context.site().transactions()) {
        if (session->isRunning() && stations.contains(session->station))
            //: %1 who charges, %2 at which connector.
            names.append(tr("%1 at %2").arg(driverName(*session), placeName(m_context.site(), session->station, session->evse)));
    }
    return names.isEmpty() ? QString() : tr("Charging now: %1.").arg(listed(names));
}

void ChargerBulk::confirmAndSend(const std::function<QString(int)>& question, const QString& effect, const QString& verb, const QString& what,
                                 const QList<StationId>& stations, const QString& action,
                                 const CommandParameters& parameters)
{
    QString leftOut;
    const QList<StationId> targets = able(stations, action, &leftOut);
    if (targets.isEmpty())
        return;
    QStringList sentences{effect, drivers(targets), leftOut};
    sentences.removeAll(QString());
    if (const auto kind = commandKind(action))
        openDialog({*kind, api::bulkGoals(stations), parameters, question(static_cast<int>(targets.size())), sentences.join(QLatin1Char(' ')), verb}, what);
}

void ChargerBulk::openDialog(const BulkRequest& request, const QString& what)
{
    auto* dialog = new BulkDialog(m_context, request, this, m_parent->window());
    connect(dialog, &BulkDialog::started, this, [this, what](api::BulkRun* run) {
        connect(run, &api::BulkRun::finished, this, [this, run, what] { report(run->plan(), what); });
    });
    dialog->open();
}

void ChargerBulk::fillMenu(QMenu& menu, const QList<StationId>& stations)
{
    menu.setToolTipsVisible(true);
    for (const CommandKind& kind : commandKinds()) {
        if (!BulkDialog::isPossible(kind.action) || (m_context.jobs && kind.group == CommandGroup::Files))
            continue; // files go by FirmwareActions and DiagnosticsActions, without an address to type
        //: Menu entry that opens a form; %1 is a command.
        QAction* entry = menu.addAction(tr("%1…").arg(kind.title));
        entry->setObjectName(QStringLiteral("bulkCommand") + kind.action);
        const QString whyNot = reason(stations, kind.action);
        entry->setEnabled(whyNot.isEmpty());
        entry->setToolTip(whyNot.isEmpty() ? kind.explanation : whyNot);
        connect(entry, &QAction::triggered, this, [this, kind, stations] {
            BulkRequest request{kind, api::bulkGoals(stations)};
            if (kind.action == QLatin1String("SendLocalList"))
                request.text = tr("Each charger gets the tags that may charge there while there is no link.");
            openDialog(request, kind.title);
        });
    }
}

void ChargerBulk::stop(const QList<TransactionRecord>& sessions)
{
    const auto kind = commandKind(QStringLiteral("RemoteStopTransaction"));
    if (!kind || sessions.isEmpty())
        return;
    QList<api::BulkGoal> goals;
    for (const TransactionRecord& session : sessions)
        goals.append(api::BulkGoal{session.station, session.key});
    openDialog({*kind, goals, {}, tr("Stop %n session(s)?", nullptr, static_cast<int>(goals.size())),
                tr("The cars stop. Each cable stays locked until its car lets go."), tr("Stop charging")},
               kind->title);
}

void ChargerBulk::restart(const QList<StationId>& stations)
{
    confirmAndSend([](int count) { return tr("Restart %n charger(s)?", nullptr, count); }, tr("Each is away for some minutes; running sessions end."), tr("Restart"),
                   //: Report on a command to many chargers: "Restart: 4 accepted".
                   tr("Restart"), stations, QStringLiteral("Reset"), Reset{ResetKind::Soft});
}

void ChargerBulk::setAvailability(const QList<StationId>& stations, Availability to)
{
    const ChangeAvailability change{std::nullopt, to};
    if (to == Availability::Operative)
        return send(able(stations, QStringLiteral("ChangeAvailability"), nullptr), change, tr("Into service"));
    confirmAndSend([](int count) { return tr("Take %n charger(s) out of service?", nullptr, count); },
                   tr("Nobody can charge there until you put them back. A running session goes on to its end."),
                   tr("Take out of service"), tr("Out of service"), stations, QStringLiteral("ChangeAvailability"), change);
}

void ChargerBulk::readConfiguration(const QList<StationId>& stations)
{
    send(able(stations, QStringLiteral("GetConfiguration"), nullptr), ReadVariables{}, tr("Read settings"));
}

void ChargerBulk::askForStates(const QList<StationId>& stations)
{
    send(able(stations, QStringLiteral("TriggerMessage"), nullptr), TriggerMessage{QStringLiteral("StatusNotification"), std::nullopt},
         tr("Ask for states"));
}

void ChargerBulk::send(const QList<StationId>& stations, const CommandParameters& parameters, const QString& what)
{
    CommandRequest request;
    request.parameters = parameters;
    request.user = m_context.userName;
    auto* run = new api::BulkRun(m_context.engine, request, stations, api::BulkOrder::AllAtOnce, this);
    connect(run, &api::BulkRun::finished, this, [this, run, what] {
        report(run->plan(), what);
        run->deleteLater();
    });
    run->start();
}

void ChargerBulk::report(const api::BulkPlan& plan, const QString& what)
{
    using State = api::BulkTarget::State;
    const int done = plan.count(State::Done);
    QStringList failed;
    for (const api::BulkTarget& target : plan.targets()) {
        const TransactionPointer session = target.goal.session ? m_context.site().transaction(*target.goal.session) : nullptr;
        if (target.state != State::Done)
            failed.append(session ? placeName(m_context.site(), session->station, session->evse)
                                  : stationName(m_context.site(), target.goal.station));
    }
    if (failed.isEmpty())
        //: %1 what was asked, %2 how many chargers accepted it.
        m_context.host.notify(QStringLiteral("check"), tr("%1: %2 accepted").arg(what, QString::number(done)));
    else
        //: %1 what was asked, %2 how many chargers accepted it, %3 names of those that did not.
        m_context.host.notify(QStringLiteral("triangle-alert"),
                              tr("%1: %2 accepted, not by %3. Their History says why.").arg(what, QString::number(done), listed(failed)));
}

void ChargerBulk::setArea(const QList<StationId>& stations)
{
    QHash<StationId, QString> before;
    for (const StationId& id : stations) {
        if (const StationPointer station = m_context.site().station(id))
            before.insert(id, station->record.area);
    }
    if (before.isEmpty())
        return;
    auto* dialog = new AreaDialog(m_context.themes, tr("Area of %n charger(s)", nullptr, static_cast<int>(before.size())),
                                  areasOf(m_context.site()), m_parent->window());
    dialog->setValue(before.size() == 1 ? *before.cbegin() : QString());
    connect(dialog, &AreaDialog::entered, this, [this, before](const QString& area) {
        QHash<StationId, QString> after;
        for (auto it = before.cbegin(); it != before.cend(); ++it)
            after.insert(it.key(), area);
        saveAreas(after);
        //: %n chargers.
        const QString notice = tr("Area of %n charger(s) changed", nullptr, static_cast<int>(after.size()));
        m_context.host.notifyKept(
            notice, this, [before](ChargerBulk& self) { self.saveAreas(before); }, [after](ChargerBulk& self) { self.saveAreas(after); });
    });
    dialog->open();
}

void ChargerBulk::saveAreas(const QHash<StationId, QString>& areas)
{
    for (auto it = areas.cbegin(); it != areas.cend(); ++it) {
        api::StationChange change;
        change.area = it.value();
        whenFinished(m_context.administration.saveStation(it.key(), change), this,
                     [this](const Result<api::SaveOutcome>& done) {
                         if (!done)
                             m_context.host.notify(QStringLiteral("triangle-alert"), errorSentence(done.error()));
                     });
    }
}

void ChargerBulk::archive(const QList<StationId>& stations)
{
    const QString charging = drivers(stations);
    if (charging.isEmpty())
        return archiveNow(stations);
    auto* dialog = new ConfirmDialog(m_context.themes, tr("Archive %n charger(s) while somebody charges there?", nullptr, static_cast<int>(stations.size())),
                                     charging + QLatin1Char(' ')
                                         + tr("Archived chargers are not let in any more, so the end of these sessions is not recorded "
                                              "unless you restore them."),
                                     tr("Archive"), tr("Keep in use"), m_parent->window());
    dialog->setObjectName(QStringLiteral("archiveDialog"));
    dialog->acceptButton()->setObjectName(QStringLiteral("archiveAccept"));
    connect(dialog, &QDialog::accepted, this, [this, stations] { archiveNow(stations); });
    dialog->open();
}

void ChargerBulk::archiveNow(const QList<StationId>& stations)
{
    const auto putAll = [stations](ChargerBulk& self, bool isArchived) {
        for (const StationId& station : stations) {
            whenFinished(isArchived ? self.m_context.administration.archiveStation(station) : self.m_context.administration.restoreStation(station),
                         &self, [&self](const Result<void>& done) {
                             if (!done)
                                 self.m_context.host.notify(QStringLiteral("triangle-alert"), errorSentence(done.error()));
                         });
        }
    };
    putAll(*this, true);
    m_context.host.notifyKept(
        tr("Archived %n charger(s)", nullptr, static_cast<int>(stations.size())), this, [putAll](ChargerBulk& self) { putAll(self, false); },
        [putAll](ChargerBulk& self) { putAll(self, true); });
}

} // namespace forecourt::ui
