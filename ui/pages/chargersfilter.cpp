// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ChargersPage that filters, counts and follows the site.
#include "core/base/async.h"
#include "ui/format/portwords.h"
#include "ui/models/names.h"
#include "ui/pageaction.h"
#include "ui/pages/chargerspage.h"
#include "ui/pages/diagnosticsactions.h"
#include "ui/pages/firmwareactions.h"
#include "ui/pages/recordtable.h"
#include "ui/pages/systemtrouble.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/tabbar.h"
#include "ui/widgets/textlabel.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>

#include <algorithm>

namespace forecourt::ui {

namespace {
constexpr int SessionsPerPage = 1000;
}

void ChargersPage::addShortcuts()
{
    addStandIn(*this, QStringLiteral("menuFilter"), QKeySequence::Find, [this] {
        m_tabs->setCurrentIndex(ActiveTab);
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
    addStandIn(*this, QStringLiteral("menuClearFilter"), QKeySequence(Qt::Key_Escape), [this] { clearFilter(); });
    addStandIn(*this, QStringLiteral("menuArchive"), QKeySequence::Delete, [this] { // all that are selected
        if (const QList<StationId> stations = selectedStations(); m_tabs->currentIndex() == ActiveTab && !stations.isEmpty())
            m_bulk.archive(stations);
    });
}

void ChargersPage::applyFilter()
{
    m_table->filter().setText(m_filter->text());
    const auto state = StateFilter(m_state->currentData().toInt());
    m_table->filter().setRule([this, state](int row) {
        const StationRow& station = m_stations.row(row);
        for (const auto& [box, value] : m_facets) {
            if (box->currentIndex() > 0 && box->currentData().toString() != value(station.station->record))
                return false;
        }
        switch (state) {
        case AllStates: return true;
        case OnlineOnly: return station.station->link.isOnline;
        case OfflineOnly: return !station.station->link.isOnline;
        case FaultedOnly: return station.status == DisplayStatus::Faulted;
        }
        return true;
    });
    updateCounts();
}

void ChargersPage::clearFilter()
{
    m_filter->clear();
    m_state->setCurrentIndex(0);
    for (const auto& [box, value] : std::as_const(m_facets))
        box->setCurrentIndex(0);
    applyFilter();
}

/// The values that chargers have, for the boxes; what is chosen stays chosen while some charger has it.
void ChargersPage::refreshFacets()
{
    bool hasLost = false;
    for (const auto& [box, value] : std::as_const(m_facets)) {
        QStringList values;
        for (const StationRow& row : m_stations.rows()) {
            const QString text = value(row.station->record);
            if (!text.isEmpty() && !values.contains(text))
                values.append(text);
        }
        values.sort(Qt::CaseInsensitive);
        QStringList known;
        for (int i = 1; i < box->count(); ++i)
            known.append(box->itemData(i).toString());
        if (values == known)
            continue;
        const QString chosen = box->currentData().toString();
        const QSignalBlocker silence(box);
        while (box->count() > 1)
            box->removeItem(box->count() - 1);
        for (const QString& text : std::as_const(values))
            box->addItem(text, text);
        box->setCurrentIndex(chosen.isEmpty() ? 0 : std::max(0, box->findData(chosen)));
        hasLost |= !chosen.isEmpty() && box->currentIndex() == 0;
    }
    if (hasLost)
        applyFilter();
}

void ChargersPage::updateCounts()
{
    refreshFacets();
    const int all = m_stations.rowCount();
    const int shown = m_table->filter().rowCount();
    const auto note = [this](int count) { return count == 0 ? QString() : m_context.format().number(count); };
    m_tabs->setNote(ActiveTab, note(all));
    m_tabs->setNote(WaitingTab, note(waitingChargers(m_context.site())));
    m_tabs->setNote(ArchivedTab, note(m_archived.rowCount()));
    //: How many rows a filter leaves: "0 of 12".
    m_shown->setText(shown == all ? QString() : tr("%1 of %2").arg(shown).arg(all));
    m_activeStack->setEmpty(all == 0);
    m_fitStack->setEmpty(all > 0 && shown == 0);
    m_waitingStack->setEmpty(m_candidates.rowCount() == 0);
    m_archivedStack->setEmpty(m_archived.rowCount() == 0);
    updateBulk();
}

/// Nobody is invited to a port on which no charger can call.
void ChargersPage::showInvitation()
{
    const SystemState& system = m_context.site().system();
    m_noneYet->setText(portTrouble(system.ocpp).isEmpty()
                           ? tr("Forecourt is already listening. Type its address on the charger's own page and "
                                "it appears here, or let us guide you.")
                           : QString(systemTroubleTitle(system) + QLatin1Char(' ') + systemTrouble(system)));
}

void ChargersPage::updateBulk()
{
    const QList<StationId> stations = selectedStations();
    m_bulkBar->setVisible(!stations.isEmpty());
    if (stations.isEmpty())
        return;
    m_bulkCount->setText(tr("%n selected", "chargers", static_cast<int>(stations.size())));
    for (const auto& [button, action] : std::as_const(m_bulkButtons))
        button->setBlockedReason(action.isEmpty() ? QString() : m_bulk.reason(stations, action));
    if (m_firmwareButton) {
        m_firmwareButton->setBlockedReason(m_actions.firmware().updateReason(stations));
        m_logButton->setBlockedReason(m_actions.diagnostics().fetchReason(stations));
    }
    m_templateButton->setBlockedReason(m_rollout.reason(stations));
    m_laterButton->setBlockedReason(m_plans.reason());
}

void ChargersPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    loadToday();
}

void ChargersPage::loadToday()
{
    QHash<StationId, Energy> energy;
    for (const StationPointer& station : m_context.site().stations())
        energy.insert(station->record.id, Energy{});
    readToday({}, energy, ++m_todayRound);
}

void ChargersPage::readToday(const QString& after, const QHash<StationId, Energy>& before, int round)
{
    api::TransactionQuery query;
    query.from = m_context.workspace.startOfToday();
    query.limit = SessionsPerPage;
    query.after = after;
    whenFinished(m_context.history.transactions(query), this, [this, before, round](const Result<Page<TransactionRecord>>& page) {
        if (!page || round != m_todayRound)
            return; // the column keeps what it had
        QHash<StationId, Energy> energy = before;
        for (const TransactionRecord& session : page->rows) {
            if (session.isEnergySummed() && !session.flags.testFlag(TransactionFlag::Test))
                energy[session.station] = energy.value(session.station) + session.energy().value_or(Energy{});
        }
        if (page->next.isEmpty())
            m_stations.setTodayEnergy(energy);
        else // a part of a sum is no sum
            readToday(page->next, energy, round);
    });
}

void ChargersPage::fillBulkMenu(QMenu& menu)
{
    menu.setToolTipsVisible(true);
    for (const auto& [button, action] : std::as_const(m_bulkButtons)) {
        QAction* entry = button->objectName() == QLatin1String("bulkMore") ? menu.addMenu(button->text())->menuAction()
                                                                           : menu.addAction(button->text());
        entry->setEnabled(button->blockedReason().isEmpty());
        entry->setToolTip(button->blockedReason());
        if (QMenu* more = entry->menu())
            m_bulk.fillMenu(*more, selectedStations());
        else
            connect(entry, &QAction::triggered, button, &Button::click);
    }
}

/// One of the records has its page, with its history; the others are told how to connect.
void ChargersPage::openWaiting(const QString& id, bool isKnown)
{
    if (isKnown)
        m_context.host.openCharger(StationId(id));
    else
        m_context.host.openAddCharger(id);
}

QString ChargersPage::whyNotRejected(const WaitingRow& candidate)
{
    return candidate.isRejected ? tr("It is rejected already") : QString();
}

void ChargersPage::showWaitingMenu(int row, const QPoint& position)
{
    const WaitingRow& candidate = m_candidates.row(row);
    const QString id = candidate.id;
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("waitingMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    menu->addAction(tr("Accept"), this, [this, id] { m_actions.acceptCandidate(id); })->setObjectName(QStringLiteral("menuWaitingAccept"));
    QAction* replaces = menu->addAction(tr("It is the replacement of…"), this, [this, id] { m_actions.replaceBy(id); });
    replaces->setEnabled(m_actions.whyNoReplacement().isEmpty());
    replaces->setToolTip(m_actions.whyNoReplacement());
    QAction* reject = menu->addAction(tr("Reject…"), this, [this, id] { m_actions.rejectCandidate(id); });
    reject->setObjectName(QStringLiteral("menuWaitingReject"));
    reject->setEnabled(!candidate.isRejected);
    reject->setToolTip(whyNotRejected(candidate));
    menu->addSeparator();
    menu->addAction(tr("Open"), this, [this, id, isKnown = candidate.isKnown] { openWaiting(id, isKnown); });
    if (candidate.isKnown) // it does not come back by itself then
        menu->addAction(tr("Archive"), this, [this, id] { m_actions.archive(StationId(id)); })->setObjectName(QStringLiteral("menuWaitingArchive"));
    menu->addAction(tr("Copy id"), this, [id] { QApplication::clipboard()->setText(id); });
    menu->popup(position);
}

void ChargersPage::showArchivedMenu(int row, const QPoint& position)
{
    const StationId id = m_archived.row(row).station->record.id;
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("archivedMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Open"), this, [this, id] { m_context.host.openCharger(id); });
    menu->addAction(tr("Restore"), this, [this, id] { m_actions.restore(id); })->setObjectName(QStringLiteral("menuArchivedRestore"));
    menu->addAction(tr("Copy id"), this, [id] { QApplication::clipboard()->setText(id.value()); });
    menu->popup(position);
}

void ChargersPage::showMenu(int row, const QPoint& position)
{
    const StationPointer station = m_stations.row(row).station;
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("chargerMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (selectedStations().size() > 1) {
        fillBulkMenu(*menu);
        menu->popup(position);
        return;
    }
    connect(menu->addAction(tr("Open")), &QAction::triggered, this,
            [this, id = station->record.id] { m_context.host.openCharger(id); });
    connect(menu->addAction(tr("Copy id")), &QAction::triggered, this,
            [id = station->record.id.value()] { QApplication::clipboard()->setText(id); });
    menu->addSeparator();
    m_actions.fillMenu(*menu, *station);
    menu->popup(position);
}

} // namespace forecourt::ui
