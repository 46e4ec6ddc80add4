// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with the chosen sessions, one or several.
#include "ui/pages/billing/receipts.h"
#include "ui/pages/recordtable.h"
#include "ui/pages/sessionspage.h"
#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QMenu>

#include <algorithm>

namespace forecourt::ui {

QList<TransactionRecord> SessionsPage::selectedSessions() const
{
    auto* table = tab() == Tab::Live ? m_liveTable : m_storedTable;
    QList<TransactionRecord> sessions;
    for (const QModelIndex& index : table->selectionModel()->selectedRows())
        sessions.append(model().row(table->filter().mapToSource(index).row()));
    std::sort(sessions.begin(), sessions.end(), [](const TransactionRecord& a, const TransactionRecord& b) {
        return a.startedAt > b.startedAt;
    });
    return sessions;
}

void SessionsPage::exportSessions(bool onlySelected)
{
    const QList<TransactionRecord> selected = onlySelected ? selectedSessions() : QList<TransactionRecord>();
    if (onlySelected && selected.isEmpty())
        return;
    m_fileExport.askForSessions(query(), selected, onlySelected ? selected.size() : m_shownTotals.count);
}

QWidget* SessionsPage::makeBulkBar()
{
    m_bulkBar = new QWidget;
    m_bulkBar->setObjectName(QStringLiteral("sessionBulkBar"));
    auto* row = new QHBoxLayout(m_bulkBar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_bulkCount = new TextLabel(m_context.themes, TypeRole::BodyStrong);
    m_bulkCount->setObjectName(QStringLiteral("sessionBulkCount"));
    row->addWidget(m_bulkCount);
    row->addStretch(1);
    m_bulkStop = new Button(m_context.themes, tr("Stop…"));
    m_bulkStop->setObjectName(QStringLiteral("sessionBulkStop"));
    row->addWidget(m_bulkStop);
    connect(m_bulkStop, &Button::triggered, this, [this] { m_bulk.stop(runningSessions()); });
    m_bulkBar->hide();
    return m_bulkBar;
}

QList<TransactionRecord> SessionsPage::runningSessions() const
{
    QList<TransactionRecord> sessions = selectedSessions();
    sessions.removeIf([](const TransactionRecord& session) { return !session.isRunning(); });
    return sessions;
}

void SessionsPage::updateBulk()
{
    const int count = tab() == Tab::Live ? static_cast<int>(m_liveTable->selectionModel()->selectedRows().size()) : 0;
    m_bulkBar->setVisible(count > 1);
    if (count > 1)
        m_bulkCount->setText(tr("%n selected", "sessions", count));
}

void SessionsPage::fillBulkMenu(QMenu& menu)
{
    if (tab() == Tab::Live) {
        QAction* stop = menu.addAction(m_bulkStop->text(), this, [this] { m_bulk.stop(runningSessions()); });
        stop->setObjectName(QStringLiteral("menuSessionsStop"));
    }
    if (m_context.exchange)
        menu.addAction(m_exportSelected->text(), this, [this] { exportSessions(true); })->setObjectName(QStringLiteral("menuSessionsExport"));
    const QList<TransactionRecord> chosen = selectedSessions();
    for (const bool isTest : {true, false}) { // marks those that are none yet
        const auto differs = [isTest](const TransactionRecord& session) { return session.flags.testFlag(TransactionFlag::Test) != isTest; };
        if (std::none_of(chosen.begin(), chosen.end(), differs))
            continue;
        QAction* mark = menu.addAction(isTest ? tr("Mark as tests") : tr("Not tests"), this,
                                       [this, isTest] { m_sessionActions.markTest(selectedSessions(), isTest); });
        mark->setObjectName(isTest ? QStringLiteral("menuSessionsTest") : QStringLiteral("menuSessionsNoTest"));
    }
    QAction* copy = menu.addAction(tr("Copy numbers"), this, [this] {
        QStringList numbers;
        for (const TransactionRecord& session : selectedSessions())
            numbers.append(session.number);
        QApplication::clipboard()->setText(numbers.join(QLatin1Char('\n')));
    });
    copy->setObjectName(QStringLiteral("menuSessionsCopy"));
}

void SessionsPage::showMenu(int row, const QPoint& position)
{
    const TransactionRecord session = model().row(row);
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("sessionMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (selectedSessions().size() > 1) {
        fillBulkMenu(*menu);
        menu->popup(position);
        return;
    }
    connect(menu->addAction(tr("Open charger")), &QAction::triggered, this,
            [this, session] { m_context.host.openCharger(session.station); });
    connect(menu->addAction(tr("Copy number")), &QAction::triggered, this,
            [session] { QApplication::clipboard()->setText(session.number); });
    menu->addSeparator();
    m_sessionActions.fillMenu(*menu, session);
    if (m_context.press) {
        QAction* receipt = menu->addAction(tr("Receipt…"), this, [this, session] { showReceipt(m_context, session, this); });
        receipt->setEnabled(whyNoReceipt(m_context, session).isEmpty());
        receipt->setToolTip(whyNoReceipt(m_context, session));
    }
    if (m_context.corrections && !session.isRunning())
        menu->addAction(tr("Correct…"), this, [this, session] { m_context.host.openPlace(QStringLiteral("corrections/%1").arg(session.key.value())); });
    menu->setToolTipsVisible(true);
    const auto add = [menu](const QString& text, const QString& whyNot) {
        QAction* action = menu->addAction(text);
        action->setEnabled(whyNot.isEmpty());
        action->setToolTip(whyNot);
        return action;
    };
    if (SessionActions::isOpenEnded(session))
        menu->addSeparator();
    if (session.isRunning())
        connect(add(tr("Stop…"), SessionActions::whyNotStop(m_context.site(), session)), &QAction::triggered, this,
                [this, session] { m_actions.stop(session.station, session.evse); });
    if (SessionActions::isOpenEnded(session))
        connect(add(tr("Close in records…"), SessionActions::whyNotClose(m_context.site(), session)), &QAction::triggered, this,
                [this, session] { m_actions.closeInRecords(session); });
    if (m_context.bundles)
        connect(add(tr("Support bundle…"), {}), &QAction::triggered, this, [this, session] { m_actions.supportBundle(session); });
    if (const StationPointer station = m_context.site().station(session.station); station && session.isRunning())
        m_actions.addCommandMenu(*menu, *station, {session.evse, session.key, {}});
    menu->popup(position);
}

} // namespace forecourt::ui
