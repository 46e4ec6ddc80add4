// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ChargerActions that opens the forms of commands.
#include "ui/pages/chargeractions.h"

#include "ui/dialogs/commanddialog.h"
#include "ui/dialogs/expertdialog.h"
#include "ui/dialogs/profiledialog.h"
#include "ui/dialogs/startondialog.h"
#include "ui/models/actionreasons.h"
#include "ui/models/names.h"
#include "ui/pages/diagnosticsactions.h"
#include "ui/pages/firmwareactions.h"
#include "ui/pages/firmwarepage.h"

#include <QMenu>
#include <QPointer>
#include <QWidget>

#include <algorithm>

namespace forecourt::ui {

namespace {
/// Whether a connector, or \a evse alone, could start just now.
bool canStart(const Workspace& workspace, const StationState& station, const std::optional<EvseId>& evse)
{
    return std::any_of(station.connectors.begin(), station.connectors.end(), [&](const ConnectorState& connector) {
        return (!evse || connector.evse == *evse) && reasons::start(workspace, station, connector).isEmpty();
    });
}
} // namespace

void ChargerActions::command(const QString& action, const StationId& station, const CommandFocus& focus)
{
    const StationPointer state = m_context.site().station(station);
    const std::optional<CommandKind> kind = commandKind(action);
    if (!state || !kind)
        return;
    if (action == QLatin1String("RemoteStartTransaction") && focus.tag.isEmpty() && canStart(m_context.workspace, *state, focus.evse)) {
        if (focus.evse)
            return start(station, *focus.evse);
        return startAnywhere(*state);
    }
    (new CommandDialog(m_context, *kind, *state, focus, window()))->open();
}

void ChargerActions::limit(const StationId& station, EvseId evse)
{
    if (const StationPointer state = m_context.site().station(station))
        (new ProfileDialog(m_context, *state, std::nullopt, evse, window()))->open();
}

QString ChargerActions::limitReason(const StationState& station) const
{
    const std::optional<CommandKind> kind = commandKind(QStringLiteral("SetChargingProfile"));
    return kind ? reasons::offeredOrLater(m_context.workspace, station, *kind, m_context.planning != nullptr) : QString();
}

void ChargerActions::expert(const StationId& station)
{
    if (const StationPointer state = m_context.site().station(station); state && m_context.explainer)
        (new ExpertDialog(m_context, *state, window()))->open();
}

QMenu* ChargerActions::addCommandMenu(QMenu& menu, const StationState& station, const CommandFocus& focus)
{
    //: Menu with every command of the standard that a charger can be given.
    QMenu* all = menu.addMenu(focus.evse ? tr("More commands") : tr("All commands"));
    all->setObjectName(QStringLiteral("commandMenu"));
    all->setToolTipsVisible(true);
    // that entry makes a reservation of ours, which is more than the bare command; twice would only confuse
    const bool isOffered = focus.evse && m_context.reservations
        && menu.findChild<QAction*>(QStringLiteral("connectorReserve"), Qt::FindDirectChildrenOnly) != nullptr;
    std::optional<CommandGroup> group;
    QMenu* part = all;
    for (const CommandKind& kind : commandKinds()) {
        if ((focus.evse && !kind.isForConnector) || (m_context.jobs && kind.group == CommandGroup::Files))
            continue; // files go by addFileEntries(), without an address to type
        if (isOffered && kind.action == QLatin1String("ReserveNow"))
            continue;
        if (!focus.evse && group != kind.group) {
            part = all->addMenu(commandGroupTitle(kind.group));
            part->setToolTipsVisible(true);
            group = kind.group;
        }
        //: Menu entry that opens a form; %1 is a command.
        QAction* entry = part->addAction(tr("%1…").arg(kind.title));
        entry->setObjectName(QStringLiteral("command") + kind.action);
        const QString reason = reasons::offeredOrLater(m_context.workspace, station, kind, m_context.planning != nullptr);
        entry->setEnabled(reason.isEmpty());
        entry->setToolTip(reason.isEmpty() ? kind.explanation : reason);
        connect(entry, &QAction::triggered, this,
                [this, action = kind.action, id = station.record.id, focus] { command(action, id, focus); });
    }
    if (!focus.evse && m_context.explainer) {
        all->addSeparator();
        QAction* entry = all->addAction(tr("Expert call…"));
        entry->setObjectName(QStringLiteral("commandExpert"));
        const QString reason = reasons::command(m_context.workspace, station, QString());
        entry->setEnabled(reason.isEmpty());
        entry->setToolTip(reason);
        connect(entry, &QAction::triggered, this, [this, id = station.record.id] { expert(id); });
    }
    return all;
}

void ChargerActions::addFileEntries(QMenu& menu, const StationId& station)
{
    if (!m_context.jobs)
        return;
    const auto add = [&](const QString& text, const char* name, const QString& reason, auto act) {
        QAction* entry = menu.addAction(text);
        entry->setObjectName(QLatin1String(name));
        entry->setEnabled(reason.isEmpty());
        entry->setToolTip(reason);
        connect(entry, &QAction::triggered, this, act);
    };
    add(tr("Update firmware…"), "actionFirmware", m_firmware->updateReason({station}), [this, station] { updateFirmware(station); });
    add(tr("Get diagnostics…"), "actionDiagnostics", m_diagnostics->fetchReason({station}), [this, station] { getDiagnostics(station); });
    //: Opens the list of logs that came from this charger.
    add(tr("Show its files"), "actionStationFiles", QString(), [this, station] { m_context.host.openPlace(FirmwarePage::placeOf(station)); });
    add(tr("Support bundle…"), "actionBundle", m_diagnostics->bundleReason(), [this, station] { supportBundle(station); });
}

void ChargerActions::updateFirmware(const StationId& station)
{
    m_firmware->update({std::nullopt, {station}});
}

void ChargerActions::getDiagnostics(const StationId& station)
{
    m_diagnostics->fetch({station});
}

void ChargerActions::supportBundle(const StationId& station)
{
    m_diagnostics->makeBundle({station, {}, {}});
}

void ChargerActions::supportBundle(const TransactionRecord& session)
{
    m_diagnostics->makeBundle({session.station, session, {}});
}

void ChargerActions::startFor(const std::optional<PersonId>& person, const QString& tag)
{
    auto* dialog = new StartOnDialog(m_context, person, tag, window());
    connect(dialog, &StartOnDialog::startChosen, this,
            [this](const StationId& station, EvseId evse, const QString& token) {
                submit(station, RemoteStart{evse, IdToken{token, IdTokenKind::Unknown}, {}});
            });
    connect(dialog, &StartOnDialog::stopChosen, this, [this](const StationId& station, EvseId evse) { stop(station, evse); });
    dialog->open();
}

} // namespace forecourt::ui
