// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/attentioncard.h"

#include "ui/format/words.h"
#include "ui/models/names.h"
#include "ui/pages/pagelayout.h"
#include "ui/widgets/button.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QScrollArea>

namespace forecourt::ui {

namespace {
struct Attention
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::AttentionCard)
};

void addFaults(QList<AttentionItem>& items, const Workspace& workspace, const StationState& station)
{
    for (const ConnectorState& connector : station.connectors) {
        if (displayStatus(connector, station.link) != DisplayStatus::Faulted)
            continue;
        const QString code = connector.errorCode.isEmpty() ? station.stationErrorCode : connector.errorCode;
        const QString since = workspace.format().since(connector.since, workspace.now());
        //: %1 a connector, %2 a fault, %3 a text such as "since 04:12".
        items.append({DisplayStatus::Faulted, false,
                      Attention::tr("%1: %2 %3").arg(connectorName(station, connector), faultWord(code), since).trimmed(),
                      faultSteps(code).value(0), station.record.id});
    }
}
} // namespace

QList<AttentionItem> attentionItems(const Workspace& workspace, int oddSessions)
{
    QList<AttentionItem> items;
    QList<AttentionItem> offline;
    for (const StationPointer& station : workspace.site().stations()) {
        if (!station->record.isAdmitted)
            continue;
        if (station->link.isOnline) {
            addFaults(items, workspace, *station);
            continue;
        }
        const auto since = station->link.since ? station->link.since : station->record.lastSeenAt;
        offline.append({DisplayStatus::Offline, false,
                        //: %1 a charger, %2 a text such as "since 04:12".
                        Attention::tr("%1: offline %2").arg(station->record.displayName(), workspace.format().since(since, workspace.now())).trimmed(),
                        Attention::tr("Check its power and its network"), station->record.id});
    }
    items += offline;
    if (oddSessions > 0)
        items.append({DisplayStatus::Faulted, true, Attention::tr("%n session(s) to look at", nullptr, oddSessions),
                      Attention::tr("Each says why and what to do"), std::nullopt});
    return items;
}

AttentionCard::AttentionCard(const PageContext& context, QWidget* parent)
    : Card(context.themes, tr("Needs attention"), parent), m_context(context),
      m_count(new TextLabel(context.themes, TypeRole::Small, Theme::Color::Ink2))
{
    setObjectName(QStringLiteral("attentionCard"));
    titleActions()->addWidget(m_count);
    auto* inner = new QWidget;
    m_rows = new QVBoxLayout(inner);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    m_rows->addStretch(1);
    addRow(makeScrollArea(inner), 1);
    const api::LiveSite& site = context.site();
    connect(&site, &api::LiveSite::reset, &m_throttle, &UpdateThrottle::request);
    connect(&site, &api::LiveSite::stationChanged, &m_throttle, &UpdateThrottle::request);
    connect(&site, &api::LiveSite::stationRemoved, &m_throttle, &UpdateThrottle::request);
    connect(&context.workspace, &Workspace::formatChanged, &m_throttle, &UpdateThrottle::request);
    connect(&m_throttle, &UpdateThrottle::due, this, &AttentionCard::refresh);
    refresh();
}

void AttentionCard::setOddSessions(int count)
{
    m_oddSessions = count;
    refresh();
}

void AttentionCard::refresh()
{
    const QList<AttentionItem> items = attentionItems(m_context.workspace, m_oddSessions);
    if (items == m_items && m_rows->count() > 1)
        return;
    m_items = items;
    while (m_rows->count() > 1) { // the stretch stays
        QLayoutItem* gone = m_rows->takeAt(0);
        gone->widget()->deleteLater();
        delete gone;
    }
    m_count->setText(items.isEmpty() ? QString() : tr("%n open", "things to look at", static_cast<int>(items.size())));
    if (items.isEmpty()) {
        auto* row = new CardRow(m_context.themes, tr("Nothing"), tr("All chargers are online and well"));
        row->setIcon(QStringLiteral("circle-check"), Theme::Color::Good);
        m_rows->insertWidget(0, row);
    }
    for (const AttentionItem& item : items) {
        auto* row = new CardRow(m_context.themes, item.title, item.secondLine);
        row->setObjectName(QStringLiteral("attentionRow"));
        if (item.isSession)
            row->setIcon(QStringLiteral("triangle-alert"), Theme::Color::Warning);
        else
            row->setStatus(item.status);
        auto* open = new Button(m_context.themes, item.isSession ? tr("Look") : tr("Open"), Button::Kind::Link);
        open->setObjectName(QStringLiteral("attentionOpen"));
        open->setAccessibleName(tr("Open %1").arg(item.title));
        row->addTrailing(open);
        connect(open, &Button::triggered, this, [this, station = item.station] {
            if (station)
                m_context.host.openCharger(*station);
            else
                m_context.host.openAttention();
        });
        m_rows->insertWidget(m_rows->count() - 1, row);
    }
}

} // namespace forecourt::ui
