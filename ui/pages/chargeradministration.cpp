// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ChargerActions that changes our own records, and its menus.
#include "core/base/async.h"
#include "ui/dialogs/textdialog.h"
#include "ui/format/alertwords.h"
#include "ui/format/words.h"
#include "ui/models/actionreasons.h"
#include "ui/models/connectortile.h"
#include "ui/models/names.h"
#include "ui/pages/chargeractions.h"
#include "ui/widgets/formdialog.h"

#include <QMenu>
#include <QVBoxLayout>

namespace forecourt::ui {

namespace {
QAction* addEntry(QMenu& menu, const QString& text, const QString& objectName, const QString& reason)
{
    QAction* action = menu.addAction(text);
    action->setObjectName(objectName);
    action->setEnabled(reason.isEmpty());
    action->setToolTip(reason);
    action->setStatusTip(reason);
    return action;
}

api::StationChange admission(bool isAdmitted, bool isRejected)
{
    api::StationChange change;
    change.isAdmitted = isAdmitted;
    change.isRejected = isRejected;
    return change;
}

/// What \a change makes otherwise, as it is now.
api::StationChange wayBack(const StationState& station, const api::StationChange& change)
{
    const StationRecord& record = station.record;
    api::StationChange back;
    const auto keep = [](auto& target, const auto& wanted, const auto& now) {
        if (wanted)
            target = now;
    };
    keep(back.name, change.name, record.name);
    keep(back.isAdmitted, change.isAdmitted, record.isAdmitted);
    keep(back.isRejected, change.isRejected, record.isRejected);
    keep(back.securityProfile, change.securityProfile, record.securityProfile);
    keep(back.allowPlain, change.allowPlain, record.allowPlain);
    keep(back.assumedProtocol, change.assumedProtocol, record.assumedProtocol);
    keep(back.note, change.note, record.note);
    keep(back.area, change.area, record.area);
    for (const ConnectorState& connector : station.connectors) {
        if (change.connectorNames.contains(connector.evse.value()))
            back.connectorNames.insert(connector.evse.value(), connector.name); // empty: the usual name
    }
    for (auto it = change.meterKeys.cbegin(); it != change.meterKeys.cend(); ++it) {
        PinnedMeterKey key = record.meterKeys.value(it.key());
        key.pinnedBy = it->pinnedBy; // whoever takes it back
        back.meterKeys.insert(it.key(), key);
    }
    return back;
}
} // namespace

void ChargerActions::saveQuietly(const StationId& station, const api::StationChange& change)
{
    whenFinished(m_context.administration.saveStation(station, change), this, [this](const Result<api::SaveOutcome>& saved) {
        if (!saved)
            tellFailure(saved.error());
    });
}

void ChargerActions::saveUndoably(const StationId& station, const api::StationChange& change, const QString& notice,
                                  std::function<void()> done)
{
    const StationPointer known = m_context.site().station(station);
    const api::StationChange back = known ? wayBack(*known, change) : api::StationChange{};
    whenFinished(m_context.administration.saveStation(station, change), this,
                 [this, station, change, back, notice, done = std::move(done)](const Result<api::SaveOutcome>& saved) {
                     if (!saved)
                         return tellFailure(saved.error());
                     const bool isNew = *saved == api::SaveOutcome::Created;
                     const auto takeBack = [station, back, isNew](ChargerActions& self) {
                         if (!isNew)
                             return self.saveQuietly(station, back);
                         whenFinished(self.m_context.administration.archiveStation(station), &self, self.tellIfFailed());
                     };
                     m_context.host.notifyKept(notice, this, takeBack, [station, change, isNew](ChargerActions& self) {
                         if (!isNew)
                             return self.saveQuietly(station, change);
                         whenFinished(self.m_context.administration.restoreStation(station), &self,
                                      [&self, station, change](const Result<void>& restored) {
                                          if (!restored)
                                              return self.tellFailure(restored.error());
                                          self.saveQuietly(station, change);
                                      });
                     });
                     if (done)
                         done();
                 });
}

void ChargerActions::rename(const StationId& station)
{
    const StationPointer state = m_context.site().station(station);
    if (!state)
        return;
    const QString before = state->record.name;
    auto* dialog = new TextDialog(m_context.themes, tr("Rename %1").arg(nameOf(station)), tr("Name"), tr("Rename"), window());
    dialog->setObjectName(QStringLiteral("renameDialog"));
    dialog->setText(tr("The id %1 stays as it is.").arg(station.value()));
    dialog->setValue(before);
    connect(dialog, &TextDialog::entered, this, [this, station, before](const QString& name) {
        const auto named = [](const QString& to) {
            api::StationChange change;
            change.name = to;
            return change;
        };
        whenFinished(m_context.administration.saveStation(station, named(name)), this,
                     [this, station, before, name, named](const Result<api::SaveOutcome>& done) {
                         if (!done)
                             return tellFailure(done.error());
                         const auto called = [&station](const QString& given) { return given.isEmpty() ? station.value() : given; };
                         //: %1 a charger's name before, %2 its new one.
                         const QString notice = tr("%1 renamed to %2").arg(called(before), called(name));
                         m_context.host.notifyKept(
                             notice, this, [station, change = named(before)](ChargerActions& self) { self.saveQuietly(station, change); },
                             [station, change = named(name)](ChargerActions& self) { self.saveQuietly(station, change); });
                     });
    });
    dialog->open();
}

void ChargerActions::putBackToPending(const StationId& station)
{
    const StationPointer state = m_context.site().station(station);
    if (!state)
        return;
    QString effect = tr("It stays connected, but its sessions and tags are refused until you accept it again.");
    if (const QString drivers = runningDrivers(*state); !drivers.isEmpty())
        effect += QLatin1Char(' ') + tr("Charging now: %1.").arg(drivers);
    auto* dialog = new ConfirmDialog(m_context.themes, tr("Put %1 back to waiting?").arg(nameOf(station)), effect,
                                     tr("Put back"), tr("Keep accepted"), window());
    dialog->setObjectName(QStringLiteral("pendingDialog"));
    dialog->acceptButton()->setObjectName(QStringLiteral("pendingAccept"));
    connect(dialog, &QDialog::accepted, this, [this, station] {
        api::StationChange change;
        change.isAdmitted = false;
        saveUndoably(station, change, tr("Put %1 back to waiting").arg(nameOf(station)));
    });
    dialog->open();
}

void ChargerActions::archive(const StationId& station)
{
    const StationPointer state = m_context.site().station(station);
    const QString drivers = state ? runningDrivers(*state) : QString();
    if (drivers.isEmpty())
        return archiveNow(station);
    auto* dialog = new ConfirmDialog(m_context.themes, tr("Archive %1 while somebody charges there?").arg(nameOf(station)),
                                     //: %1 lists drivers and connectors.
                                     tr("Charging now: %1. The charger is not let in any more, so the end of the session is not recorded "
                                        "unless you restore it.")
                                         .arg(drivers),
                                     tr("Archive"), tr("Keep in use"), window());
    dialog->setObjectName(QStringLiteral("archiveDialog"));
    dialog->acceptButton()->setObjectName(QStringLiteral("archiveAccept"));
    connect(dialog, &QDialog::accepted, this, [this, station] { archiveNow(station); });
    dialog->open();
}

void ChargerActions::archiveNow(const StationId& station)
{
    const QString name = nameOf(station);
    whenFinished(m_context.administration.archiveStation(station), this, [this, station, name](const Result<void>& done) {
        if (!done) {
            tellFailure(done.error());
            return;
        }
        m_context.host.openPage(PageId::Chargers);
        m_context.host.notifyKept(
            tr("Archived %1").arg(name), this,
            [station](ChargerActions& self) { whenFinished(self.m_context.administration.restoreStation(station), &self, self.tellIfFailed()); },
            [station](ChargerActions& self) { whenFinished(self.m_context.administration.archiveStation(station), &self, self.tellIfFailed()); });
    });
}

void ChargerActions::acceptCandidate(const QString& id, std::function<void()> done)
{
    // a charger that is in the records (put back, or entered before it called) keeps its name
    const StationPointer known = m_context.site().station(StationId(id));
    whenFinished(m_context.administration.admit(StationId(id), known ? known->record.name : QString()), this,
                 [this, id, wasRejected = known && known->record.isRejected, done = std::move(done)](const Result<void>& admitted) {
                     if (!admitted)
                         return tellFailure(admitted.error());
                     m_context.host.notifyKept(
                         tr("Accepted %1").arg(id), this,
                         [id, wasRejected](ChargerActions& self) { self.saveQuietly(StationId(id), admission(false, wasRejected)); },
                         [id](ChargerActions& self) { self.saveQuietly(StationId(id), admission(true, false)); });
                     if (done)
                         done();
                 });
}

void ChargerActions::rejectCandidate(const QString& id)
{
    auto* dialog = new ConfirmDialog(m_context.themes, tr("Reject %1?").arg(id),
                                     tr("The charger is told no each time it calls, until you accept it under Chargers."),
                                     tr("Reject"), tr("Keep waiting"), window());
    dialog->setObjectName(QStringLiteral("rejectDialog"));
    dialog->acceptButton()->setObjectName(QStringLiteral("rejectAccept"));
    connect(dialog, &QDialog::accepted, this, [this, id] {
        const StationPointer known = m_context.site().station(StationId(id));
        const bool wasAdmitted = known && known->record.isAdmitted;
        whenFinished(m_context.administration.reject(StationId(id)), this, [this, id, wasAdmitted](const Result<void>& done) {
            if (!done)
                return tellFailure(done.error());
            m_context.host.notifyKept(
                tr("Rejected %1").arg(id), this,
                [id, wasAdmitted](ChargerActions& self) { self.saveQuietly(StationId(id), admission(wasAdmitted, false)); },
                [id](ChargerActions& self) { self.saveQuietly(StationId(id), admission(false, true)); });
        });
    });
    dialog->open();
}

void ChargerActions::addTriggerMenu(QMenu& menu, const StationState& station)
{
    const StationId id = station.record.id;
    const QString reason = reasons::command(m_context.workspace, station, QStringLiteral("TriggerMessage"));
    //: Menu: the charger is asked to send one of its messages now.
    QMenu* messages = menu.addMenu(tr("Ask for"));
    messages->setObjectName(QStringLiteral("triggerMenu"));
    messages->setEnabled(reason.isEmpty());
    messages->menuAction()->setToolTip(reason);
    const QList<QPair<QString, QString>> entries{
        //: Menu entry: the charger is asked to report the state of its connectors.
        {tr("States of the connectors"), QStringLiteral("StatusNotification")},
        {tr("Meter values"), QStringLiteral("MeterValues")},
        //: Menu entry: the charger is asked for its introduction (BootNotification).
        {tr("Boot report"), QStringLiteral("BootNotification")},
        {tr("Sign of life"), QStringLiteral("Heartbeat")},
        {tr("Firmware state"), QStringLiteral("FirmwareStatusNotification")},
        {tr("Diagnostics state"), QStringLiteral("DiagnosticsStatusNotification")},
    };
    for (const auto& [text, message] : entries) {
        QAction* action = messages->addAction(text);
        action->setObjectName(QStringLiteral("trigger") + message);
        connect(action, &QAction::triggered, this, [this, id, name = message] { trigger(id, name, std::nullopt); });
    }
}

void ChargerActions::fillMenu(QMenu& menu, const StationState& station)
{
    const StationId id = station.record.id;
    const auto reason = [&](const char* action) {
        return reasons::command(m_context.workspace, station, QLatin1String(action));
    };
    menu.setToolTipsVisible(true);
    connect(addEntry(menu, tr("Restart…"), QStringLiteral("actionRestart"), reason("Reset")), &QAction::triggered, this,
            [this, id] { restart(id, ResetKind::Soft); });
    connect(addEntry(menu, tr("Restart hard…"), QStringLiteral("actionRestartHard"), reason("Reset")),
            &QAction::triggered, this, [this, id] { restart(id, ResetKind::Hard); });
    menu.addSeparator();
    connect(addEntry(menu, tr("Take out of service…"), QStringLiteral("actionInoperative"), reason("ChangeAvailability")),
            &QAction::triggered, this, [this, id] { setAvailability(id, std::nullopt, Availability::Inoperative); });
    connect(addEntry(menu, tr("Put into service"), QStringLiteral("actionOperative"), reason("ChangeAvailability")),
            &QAction::triggered, this, [this, id] { setAvailability(id, std::nullopt, Availability::Operative); });
    menu.addSeparator();
    connect(addEntry(menu, tr("Read settings"), QStringLiteral("actionRead"), reason("GetConfiguration")),
            &QAction::triggered, this, [this, id] { readConfiguration(id); });
    addTriggerMenu(menu, station);
    addFileEntries(menu, id);
    addCommandMenu(menu, station, {});
    menu.addSeparator();
    connect(addEntry(menu, tr("Guided check"), QStringLiteral("actionCheck"),
                     m_context.commissioning ? QString() : tr("Off: guided checks are not kept here")),
            &QAction::triggered, this, [this, id] { check(id); });
    connect(addEntry(menu, tr("Rename…"), QStringLiteral("actionRename"), {}), &QAction::triggered, this,
            [this, id] { rename(id); });
    connect(addEntry(menu, tr("Place…"), QStringLiteral("actionPlace"), {}), &QAction::triggered, this,
            [this, id] { editPlace(id); });
    connect(addEntry(menu, tr("Photo…"), QStringLiteral("actionPhoto"), {}), &QAction::triggered, this,
            [this, id] { choosePhoto(id); });
    addMeterKeyEntries(menu, station);
    connect(addEntry(menu, tr("Replace hardware…"), QStringLiteral("actionReplace"), {}), &QAction::triggered, this,
            [this, id] { replaceHardware(id); });
    if (station.record.isAdmitted) {
        connect(addEntry(menu, tr("Put back to waiting…"), QStringLiteral("actionPending"), {}), &QAction::triggered,
                this, [this, id] { putBackToPending(id); });
    } else {
        connect(addEntry(menu, tr("Accept"), QStringLiteral("actionAccept"), {}), &QAction::triggered, this,
                [this, id] { acceptStation(id); });
    }
    connect(addEntry(menu, tr("Archive"), QStringLiteral("actionArchive"), {}), &QAction::triggered, this,
            [this, id] { archive(id); });
}

void ChargerActions::check(const StationId& station)
{
    m_context.host.openPlace(QStringLiteral("check/") + station.value());
}

void ChargerActions::acceptStation(const StationId& station)
{
    saveUndoably(station, admission(true, false), tr("Accepted %1").arg(nameOf(station)));
}

void ChargerActions::fillConnectorMenu(QMenu& menu, const StationState& station, const ConnectorState& connector)
{
    const StationId id = station.record.id;
    const EvseId evse = connector.evse;
    menu.setToolTipsVisible(true);
    if (connector.transaction) {
        connect(addEntry(menu, tr("Stop…"), QStringLiteral("connectorStop"),
                         reasons::stop(m_context.workspace, station, connector)),
                &QAction::triggered, this, [this, id, evse] { stop(id, evse); });
    } else {
        connect(addEntry(menu, tr("Start…"), QStringLiteral("connectorStart"),
                         reasons::start(m_context.workspace, station, connector)),
                &QAction::triggered, this, [this, id, evse] { start(id, evse); });
    }
    if (const auto alert = faultAlert(m_context.site(), id, evse)) {
        const bool isKnown = alert->state == AlertState::Acknowledged;
        connect(addEntry(menu, tr("Acknowledge the fault"), QStringLiteral("connectorAcknowledge"),
                         isKnown ? alertStateText(*alert, m_context.format(), m_context.workspace.now()) : QString()),
                &QAction::triggered, this, [this, id, evse] { acknowledgeFault(id, evse); });
    }
    connect(addEntry(menu, tr("Unlock…"), QStringLiteral("connectorUnlock"),
                     reasons::unlock(m_context.workspace, station, connector)),
            &QAction::triggered, this, [this, id, evse] { unlock(id, evse); });
    const QString reserveReason = m_context.reservations ? reasons::reserve(m_context.workspace, station)
                                                         : tr("Off: reservations are not made here");
    connect(addEntry(menu, tr("Reserve…"), QStringLiteral("connectorReserve"), reserveReason), &QAction::triggered, this,
            [this, id, evse] { reserve(id, evse); });
    const bool isOut = connector.status == ConnectorStatus::Unavailable;
    const QString reason = reasons::command(m_context.workspace, station, QStringLiteral("ChangeAvailability"));
    connect(addEntry(menu, isOut ? tr("Put into service") : tr("Take out of service…"),
                     QStringLiteral("connectorAvailability"), reason),
            &QAction::triggered, this, [this, id, evse, isOut] {
                setAvailability(id, evse, isOut ? Availability::Operative : Availability::Inoperative);
            });
    addCommandMenu(menu, station, {evse, connector.transaction, {}});
    const bool hasKey = station.record.meterKeys.contains(evse.value());
    connect(addEntry(menu, tr("Unpin the meter's key…"), QStringLiteral("connectorUnpinKey"),
                     hasKey ? QString() : tr("Off: no key of a meter is pinned to this connector")),
            &QAction::triggered, this, [this, id, evse] { unpinMeterKey(id, evse); });
}

/// One for each key that is pinned.
void ChargerActions::addMeterKeyEntries(QMenu& menu, const StationState& station)
{
    for (auto it = station.record.meterKeys.cbegin(); it != station.record.meterKeys.cend(); ++it) {
        const EvseId evse(it.key());
        //: Menu entry; %1 is a connector.
        connect(addEntry(menu, tr("Unpin the meter's key of %1…").arg(placeName(m_context.site(), station.record.id, evse)),
                         QStringLiteral("actionUnpinKey%1").arg(it.key()), {}),
                &QAction::triggered, this, [this, id = station.record.id, evse] { unpinMeterKey(id, evse); });
    }
}

} // namespace forecourt::ui
