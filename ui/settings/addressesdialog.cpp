// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/addressesdialog.h"

#include "ui/models/names.h"
#include "ui/pages/connectionaddress.h"
#include "ui/pages/pagelayout.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/copyfield.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QScrollArea>

#include <algorithm>

namespace forecourt::ui {

namespace {
constexpr int DialogWidth = 760; // the end of an address is the id
constexpr int ListHeight = 360;
constexpr quint16 DefaultPort = 8887; // decisions.md 4

bool isHere(const StationPointer& station)
{
    return station && station->link.isOnline;
}

bool needsTls(const StationPointer& station)
{
    return station && (station->record.securityProfile >= 2 || !station->record.allowPlain);
}
} // namespace

AddressesDialog::AddressesDialog(const PageContext& context, const api::RestoreNote& note, QWidget* parent)
    : FormDialog(context.themes, tr("New addresses for the chargers"), parent, DialogWidth), m_context(context), m_note(note)
{
    setObjectName(QStringLiteral("addressesDialog"));
    setText(tr("Type these on the chargers' own pages, or scan the code there. A charger that is here again says so by itself."));
    makeHostRow(context.network.localAddresses ? context.network.localAddresses() : QStringList());
    auto* area = makeScrollArea(makeLines());
    area->setMinimumHeight(ListHeight);
    body()->addWidget(area);
    setRejectButton(tr("Close"));
    connect(m_host, &QComboBox::currentTextChanged, this, &AddressesDialog::showAddresses);
    connect(&context.site(), &api::LiveSite::stationChanged, this, &AddressesDialog::showLinks);
    connect(&context.site(), &api::LiveSite::reset, this, &AddressesDialog::showLinks);
    connect(&context.site(), &api::LiveSite::systemChanged, this, &AddressesDialog::showAddresses);
    if (!m_lines.isEmpty())
        m_shown = m_lines.first().station;
    showAddresses();
    showLinks();
}

void AddressesDialog::makeHostRow(const QStringList& here)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    auto* left = new QVBoxLayout;
    left->setSpacing(8);
    m_host = new QComboBox;
    m_host->setObjectName(QStringLiteral("addressesHost"));
    m_host->setProperty("form", true);
    m_host->setAccessibleName(tr("Address of this computer"));
    m_host->addItems(here);
    auto* label = new TextLabel(m_context.themes, tr("Address of this computer"), TypeRole::Body, Theme::Color::Ink2);
    label->setBuddy(m_host);
    left->addWidget(label);
    left->addWidget(m_host);
    m_count = new TextLabel(m_context.themes, TypeRole::Body);
    m_count->setObjectName(QStringLiteral("addressesCount"));
    m_count->setWordWrap(true);
    left->addWidget(m_count);
    left->addStretch(1);
    auto* right = new QVBoxLayout;
    m_code = new QrCode(m_context.themes);
    m_code->setObjectName(QStringLiteral("addressesCode"));
    m_codeName = new TextLabel(m_context.themes, TypeRole::Small, Theme::Color::Ink2);
    m_codeName->setObjectName(QStringLiteral("addressesCodeName"));
    m_codeName->setElideMode(Qt::ElideRight);
    m_codeName->setAlignment(Qt::AlignHCenter);
    right->addWidget(m_code, 0, Qt::AlignHCenter);
    right->addWidget(m_codeName);
    row->addLayout(left, 1);
    row->addLayout(right);
    body()->addLayout(row);
}

QWidget* AddressesDialog::makeLines()
{
    QList<StationPointer> stations = siteStations(m_context.site());
    std::stable_sort(stations.begin(), stations.end(), [](const StationPointer& a, const StationPointer& b) {
        return isHere(a) < isHere(b);
    });
    auto* list = new QWidget;
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 12, 0);
    column->setSpacing(4);
    for (const StationPointer& station : std::as_const(stations))
        addLine(column, station);
    column->addStretch(1);
    return list;
}

void AddressesDialog::addLine(QVBoxLayout* column, const StationPointer& station)
{
    const StationId id = station->record.id;
    const QString name = station->record.displayName();
    auto* head = new QHBoxLayout;
    auto* title = new TextLabel(m_context.themes, name, TypeRole::Body);
    title->setElideMode(Qt::ElideRight);
    auto* state = new Badge(m_context.themes, DisplayStatus::Offline);
    head->addWidget(title, 1);
    head->addWidget(state);
    column->addSpacing(8);
    column->addLayout(head);
    if (const QString old = before(id); !old.isEmpty()) {
        //: The address a charger was told by the computer the backup comes from.
        auto* label = new TextLabel(m_context.themes, tr("Was told %1").arg(old), TypeRole::Small, Theme::Color::Ink2);
        label->setObjectName(QStringLiteral("addressBefore_%1").arg(id.value()));
        label->setElideMode(Qt::ElideMiddle);
        column->addWidget(label);
    }
    auto* line = new QHBoxLayout;
    //: Name of a field for assistive technology: %1 is a charger.
    auto* address = new CopyField(m_context.themes, tr("New address of %1").arg(name));
    address->setObjectName(QStringLiteral("addressNow_%1").arg(id.value()));
    auto* scan = new Button(m_context.themes, tr("Show code"));
    scan->setObjectName(QStringLiteral("addressScan_%1").arg(id.value()));
    scan->setAccessibleName(tr("Show the code of %1").arg(name));
    auto* card = new Button(m_context.themes, tr("Connection card…"));
    card->setObjectName(QStringLiteral("addressCard_%1").arg(id.value()));
    card->setAccessibleName(tr("Connection card of %1").arg(name));
    line->addWidget(address, 1);
    line->addWidget(scan);
    line->addWidget(card);
    column->addLayout(line);
    auto* why = new TextLabel(m_context.themes, TypeRole::Small, Theme::Color::Ink2);
    why->setObjectName(QStringLiteral("addressWhy_%1").arg(id.value()));
    why->setWordWrap(true);
    why->hide();
    column->addWidget(why);
    connect(scan, &Button::triggered, this, [this, id] { showCode(id); });
    connect(card, &Button::triggered, this, [this, id] {
        reject();
        m_context.host.openAddCharger(id.value());
    });
    m_lines.append({id, name, state, address, why, scan});
}

/// Empty where the backup does not tell; it does not know the old port with TLS.
QString AddressesDialog::before(const StationId& station) const
{
    const QString host = m_note.addresses.value(0);
    if (host.isEmpty() || needsTls(m_context.site().station(station)))
        return {};
    const auto port = m_note.port > 0 ? static_cast<quint16>(m_note.port) : DefaultPort;
    return ConnectionAddress{host, port, station.value()}.spelled(AddressSpelling::WholeAddress);
}

QString AddressesDialog::now(const StationId& station) const
{
    if (m_host->currentText().isEmpty())
        return {};
    const SystemState& system = m_context.site().system();
    const quint16 port = system.ocpp.port > 0 ? system.ocpp.port : DefaultPort;
    const ConnectionAddress plain{m_host->currentText(), port, station.value()};
    const auto address = addressFor(system, plain, needsTls(m_context.site().station(station)));
    return address ? address->spelled(AddressSpelling::WholeAddress) : QString();
}

QString AddressesDialog::whyNone(const StationId& station) const
{
    if (m_host->currentText().isEmpty())
        return tr("This computer has no network address");
    return needsTls(m_context.site().station(station)) ? whyNotEncrypted(m_context.site().system()) : QString();
}

void AddressesDialog::showAddresses()
{
    for (const Line& line : std::as_const(m_lines)) {
        const QString why = whyNone(line.station);
        line.address->setText(now(line.station));
        line.address->setBlockedReason(why);
        line.scan->setBlockedReason(why);
        const bool isOfCharger = !why.isEmpty() && !m_host->currentText().isEmpty(); // the other reason is said once, above
        line.why->setText(isOfCharger ? tr("This charger must not connect unencrypted. %1").arg(why) : QString());
        line.why->setVisible(isOfCharger);
    }
    showCode(m_shown);
}

void AddressesDialog::showLinks()
{
    int count = 0;
    for (const Line& line : std::as_const(m_lines)) {
        const bool isConnected = isHere(m_context.site().station(line.station));
        count += isConnected ? 1 : 0;
        if (isConnected) //: The charger has called this computer.
            line.state->setNeutral(QStringLiteral("circle-check"), tr("here again"));
        else
            line.state->setStatus(DisplayStatus::Offline, tr("not here yet"));
    }
    if (m_host->currentText().isEmpty())
        m_count->setText(tr("This computer has no network address. Plug in the network cable or join the WLAN."));
    else if (m_lines.isEmpty())
        m_count->setText(tr("There are no chargers in this backup."));
    else if (count == m_lines.size())
        m_count->setText(tr("All chargers are here again."));
    else
        //: %1 of %2 chargers have called this computer.
        m_count->setText(tr("%1 of %2 chargers are here again.").arg(m_context.format().number(count), m_context.format().number(m_lines.size())));
}

void AddressesDialog::showCode(const StationId& station)
{
    m_shown = station;
    const auto line = std::find_if(m_lines.cbegin(), m_lines.cend(), [&](const Line& each) { return each.station == station; });
    const QString address = line == m_lines.cend() ? QString() : now(station);
    m_code->setText(address);
    m_code->setVisible(!address.isEmpty());
    m_codeName->setText(address.isEmpty() ? QString() : line->name);
    m_code->setAccessibleName(address.isEmpty() ? tr("Address as a QR code") : tr("Address of %1 as a QR code").arg(line->name));
}

} // namespace forecourt::ui
