// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/addchargerpage.h"

#include "core/base/async.h"
#include "ui/format/portwords.h"
#include "ui/format/words.h"
#include "ui/pages/connectioncard.h"
#include "ui/pages/hearingcard.h"
#include "ui/pages/pagelayout.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/panepair.h"

#include <QBoxLayout>
#include <QHideEvent>
#include <QScrollArea>
#include <QShowEvent>

namespace forecourt::ui {

AddChargerPage::AddChargerPage(const PageContext& context, ChargerActions& actions, QWidget* parent)
    : QWidget(parent), m_context(context)
{
    setObjectName(QStringLiteral("addChargerPage"));
    QVBoxLayout* column = makePageColumn(this);
    column->setSpacing(0);
    auto* header = new PageHeader(context.themes, tr("Add charger"));
    header->setParentTitle(tr("Chargers"));
    connect(header, &PageHeader::backRequested, this, [this] { m_context.host.openPage(PageId::Chargers); });
    column->addWidget(header);

    auto* left = new QWidget;
    auto* cards = new QVBoxLayout(left);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->setSpacing(12);
    m_card = new ConnectionCard(context, true);
    cards->addWidget(m_card);
    cards->addWidget(makeThisPc());
    cards->addStretch(1);
    auto* parts = new PanePair(makeScrollArea(left), new HearingCard(context, actions));
    parts->setObjectName(QStringLiteral("addChargerParts"));
    parts->setShares(Qt::Horizontal, 56, 44);
    parts->setShares(Qt::Vertical, 56, 44);
    column->addWidget(parts, 1);

    connect(&context.site(), &api::LiveSite::systemChanged, this, &AddChargerPage::updateThisPc);
    connect(&context.site(), &api::LiveSite::reset, this, [this] {
        updateThisPc();
        if (m_isHolding) // a service lets go of what was held when it loses us
            holdLobby(true);
    });
    updateThisPc();
}

void AddChargerPage::setCandidate(const QString& id)
{
    m_card->setStationId(id);
}

Card* AddChargerPage::makeThisPc()
{
    auto* card = new Card(m_context.themes, tr("This PC"));
    m_port = new CardRow(m_context.themes, QString());
    m_tls = new CardRow(m_context.themes, QString());
    m_address = new CardRow(m_context.themes, QString());
    m_port->setObjectName(QStringLiteral("thisPcPort"));
    for (CardRow* row : {m_port, m_tls, m_address})
        card->addRow(row);
    return card;
}

void AddChargerPage::updateThisPc()
{
    const SystemState& system = m_context.site().system();
    const auto showPort = [this](CardRow* row, const PortState& port, const QString& good) {
        row->setTitle(port.isListening        ? good.arg(port.port)
                      : port.problem.isEmpty() ? tr("Not listening")
                                               : tr("Port %1 is not open").arg(port.port));
        row->setSecondLine(portTrouble(port));
        row->setIcon(port.isListening ? QStringLiteral("check") : QStringLiteral("triangle-alert"),
                     port.isListening ? Theme::Color::Good : Theme::Color::Warning);
    };
    showPort(m_port, system.ocpp, tr("Listening on port %1"));
    m_tls->setVisible(system.ocppTls.port > 0);
    showPort(m_tls, system.ocppTls, tr("Listening on port %1, encrypted"));
    const QString host = m_card->address().host;
    m_address->setTitle(host.isEmpty() ? tr("No network address")
                                       : tr("%1 must not change, or chargers lose us").arg(host));
    m_address->setSecondLine(tr("Give this PC a fixed address in the router (DHCP reservation)"));
    m_address->setIcon(host.isEmpty() ? QStringLiteral("triangle-alert") : QStringLiteral("info"),
                       host.isEmpty() ? Theme::Color::Warning : Theme::Color::Ink2);
}

void AddChargerPage::holdLobby(bool isHeld)
{
    m_isHolding = isHeld;
    whenFinished(m_context.administration.holdLobbyOpen(isHeld), this, [this](const Result<void>& done) {
        if (!done)
            m_context.host.notify(QStringLiteral("triangle-alert"), errorSentence(done.error()));
    });
}

void AddChargerPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (event->spontaneous())
        return; // only the window came back from being minimised
    m_card->refresh();
    updateThisPc();
    holdLobby(true);
}

void AddChargerPage::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous())
        holdLobby(false);
}

} // namespace forecourt::ui
