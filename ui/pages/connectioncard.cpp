// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connectioncard.h"

#include "core/base/async.h"
#include "ui/format/words.h"
#include "ui/widgets/copyfield.h"

#include <QApplication>
#include <QBoxLayout>
#include <QButtonGroup>
#include <QClipboard>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QRadioButton>

#include <algorithm>

namespace forecourt::ui {

namespace {
constexpr int LabelWidth = 96;
constexpr quint16 DefaultPort = 8887; // decisions.md 4
constexpr int MaximumIdLength = 48;
} // namespace

ConnectionCard::ConnectionCard(const PageContext& context, bool withCredentials, QWidget* parent)
    : Card(context.themes, withCredentials ? tr("Type this on the charger's own page") : tr("Connection card"), parent),
      m_context(context), m_withCredentials(withCredentials)
{
    setObjectName(QStringLiteral("connectionCard"));
    makeFields();
    if (withCredentials)
        makeSpellings();
    connect(&context.site(), &api::LiveSite::systemChanged, this, &ConnectionCard::refresh);
    connect(&context.site(), &api::LiveSite::reset, this, &ConnectionCard::refresh);
    refresh();
}

void ConnectionCard::addGridRow(QGridLayout* grid, const QString& label, QWidget* field)
{
    const int row = grid->rowCount();
    auto* name = new TextLabel(m_context.themes, label, TypeRole::Body, Theme::Color::Ink2);
    name->setMinimumWidth(LabelWidth);
    name->setBuddy(field);
    grid->addWidget(name, row, 0);
    grid->addWidget(field, row, 1);
}

void ConnectionCard::makeFields()
{
    // the address has the whole width: it must never be cut
    auto* address = new QHBoxLayout;
    address->setSpacing(8);
    auto* label = new TextLabel(m_context.themes, tr("Address"), TypeRole::Body, Theme::Color::Ink2);
    label->setMinimumWidth(LabelWidth);
    m_url = new CopyField(m_context.themes, tr("Address"));
    m_url->setObjectName(QStringLiteral("connectionUrl"));
    address->addWidget(label);
    address->addWidget(m_url, 1);
    body()->addLayout(address);
    TextLabel* const tlsLabel = makeTls();

    QGridLayout* const grid = makeGrid();
    m_qr = new QrCode(m_context.themes);
    m_qr->setObjectName(QStringLiteral("connectionQr"));
    m_qr->setAccessibleName(tr("Address as a QR code"));
    auto* top = new QHBoxLayout;
    top->setSpacing(20);
    top->addLayout(grid, 1);
    top->addWidget(m_qr, 0, Qt::AlignTop);
    body()->addLayout(top);
    int widest = LabelWidth; // one column, although the address stands in a row of its own
    for (int row = 0; row < grid->rowCount(); ++row) {
        if (const QLayoutItem* const name = grid->itemAtPosition(row, 0))
            widest = std::max(widest, name->sizeHint().width());
    }
    widest = std::max(widest, tlsLabel->sizeHint().width());
    label->setMinimumWidth(widest);
    tlsLabel->setMinimumWidth(widest);
    makeFoot();
    connect(m_host, &QComboBox::currentTextChanged, this, &ConnectionCard::updateTexts);
}

/// This computer, and what the charger logs in with, or what takes its place.
QGridLayout* ConnectionCard::makeGrid()
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    m_host = new QComboBox;
    m_host->setObjectName(QStringLiteral("connectionHost"));
    m_host->setProperty("form", true);
    m_host->setAccessibleName(tr("Address of this computer"));
    addGridRow(grid, tr("This PC"), m_host);
    if (m_withCredentials)
        makeCredentials(grid);
    if (m_withCredentials) {
        addGridRow(grid, tr("Password"), m_password);
        grid->addWidget(m_newPassword, grid->rowCount(), 1, Qt::AlignLeading);
        grid->addWidget(m_problem, grid->rowCount(), 1); // below: beside the button it would be one word wide in a small window
    } else {
        auto* anyId = new CopyField(m_context.themes, tr("Charger id"));
        anyId->setCopyable(false);
        anyId->setText(tr("any, we show it here when it calls"));
        addGridRow(grid, tr("Charger id"), anyId);
        auto* protocol = new CopyField(m_context.themes, tr("Protocol"));
        protocol->setCopyable(false);
        protocol->setText(QStringLiteral("OCPP 1.6 JSON"));
        addGridRow(grid, tr("Protocol"), protocol);
    }
    return grid;
}

/// The parts of the address for chargers that ask for them one by one, and all of it to copy.
void ConnectionCard::makeFoot()
{
    m_split = new TextLabel(m_context.themes, TypeRole::Small, Theme::Color::Ink2);
    m_split->setObjectName(QStringLiteral("connectionSplit"));
    m_split->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_split->setWordWrap(true);
    auto* all = new Button(m_context.themes, QStringLiteral("copy"), tr("Copy all"), Button::Kind::Quiet);
    all->setObjectName(QStringLiteral("connectionCopyAll"));
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_split, 1);
    foot->addWidget(all);
    body()->addLayout(foot);
    connect(all, &Button::triggered, this, &ConnectionCard::copyAll);
}

/// The same address over TLS below the plain one, or, on the page "Add charger", why there is none. Returns its label.
TextLabel* ConnectionCard::makeTls()
{
    //: Label: the address for chargers that connect with TLS.
    auto* label = new TextLabel(m_context.themes, tr("Encrypted"), TypeRole::Body, Theme::Color::Ink2);
    m_tlsUrl = new CopyField(m_context.themes, tr("Encrypted address"));
    m_tlsUrl->setObjectName(QStringLiteral("connectionTlsUrl"));
    m_tls = new QWidget;
    auto* row = new QHBoxLayout(m_tls);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(label);
    row->addWidget(m_tlsUrl, 1);
    m_whyNotTls = new TextLabel(m_context.themes, TypeRole::Small, Theme::Color::Ink2);
    m_whyNotTls->setObjectName(QStringLiteral("connectionWhyNotTls"));
    m_whyNotTls->setWordWrap(true);
    body()->addWidget(m_tls);
    body()->addWidget(m_whyNotTls);
    return label;
}

void ConnectionCard::updateTls()
{
    const SystemState& system = m_context.site().system();
    const ConnectionAddress plain = address();
    const auto encrypted = plain.host.isEmpty() ? std::nullopt : encryptedAddress(system, plain);
    const auto spelling = m_spellings ? AddressSpelling(m_spellings->checkedId()) : AddressSpelling::AddsIdItself;
    m_tls->setVisible(encrypted.has_value());
    m_tlsUrl->setText(encrypted ? encrypted->spelled(spelling) : QString());
    m_whyNotTls->setText(whyNotEncrypted(system));
    m_whyNotTls->setVisible(m_withCredentials && !plain.host.isEmpty() && !m_whyNotTls->text().isEmpty());
}

void ConnectionCard::makeCredentials(QGridLayout* grid)
{
    m_id = new QLineEdit;
    m_id->setObjectName(QStringLiteral("connectionId"));
    m_id->setProperty("form", true);
    m_id->setMaxLength(MaximumIdLength);
    m_id->setPlaceholderText(tr("Serial number or any name; empty: any"));
    addGridRow(grid, tr("Charger id"), m_id);
    m_password = new CopyField(m_context.themes, tr("Password"));
    m_password->setObjectName(QStringLiteral("connectionPassword"));
    showPassword({});
    m_newPassword = new Button(m_context.themes, tr("Make a password"));
    m_newPassword->setObjectName(QStringLiteral("connectionNewPassword"));
    m_problem = new TextLabel(m_context.themes, TypeRole::Small);
    m_problem->setObjectName(QStringLiteral("connectionProblem"));
    m_problem->setWordWrap(true);
    connect(m_id, &QLineEdit::textChanged, this, [this] {
        showPassword({}); // it belonged to the other id
        updateTexts();
    });
    connect(m_newPassword, &Button::triggered, this, &ConnectionCard::makePassword);
}

void ConnectionCard::makeSpellings()
{
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(metrics::CardPadding - 1, 8, metrics::CardPadding - 1, 12);
    column->setSpacing(6);
    //: "Box" is the charger.
    column->addWidget(new TextLabel(m_context.themes, tr("How does the box want the address?"), TypeRole::Small, Theme::Color::Ink2));
    m_spellings = new QButtonGroup(this);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setColumnStretch(1, 1);
    const QList<QPair<AddressSpelling, QString>> choices{{AddressSpelling::AddsIdItself, tr("Box adds the id itself")},
                                                         {AddressSpelling::WholeAddress, tr("You type the whole address")},
                                                         {AddressSpelling::WithoutScheme, tr("Box wants no ws://")}};
    for (const auto& [spelling, text] : choices) {
        auto* button = new QRadioButton(text);
        button->setObjectName(QStringLiteral("spelling%1").arg(int(spelling)));
        button->setChecked(spelling == AddressSpelling::WholeAddress);
        m_spellings->addButton(button, int(spelling));
        auto* example = new TextLabel(m_context.themes, TypeRole::Mono, Theme::Color::Ink2);
        m_spellingTexts.append(example);
        grid->addWidget(button, int(spelling), 0);
        grid->addWidget(example, int(spelling), 1);
    }
    column->addLayout(grid);
    addRow(part);
    connect(m_spellings, &QButtonGroup::idToggled, this, &ConnectionCard::updateTexts);
}

void ConnectionCard::setStationId(const QString& id)
{
    if (m_id)
        m_id->setText(id);
}

ConnectionAddress ConnectionCard::address() const
{
    ConnectionAddress address;
    address.host = m_host->currentText();
    const quint16 port = m_context.site().system().ocpp.port;
    address.port = port > 0 ? port : DefaultPort;
    address.id = m_id ? m_id->text().trimmed() : QString();
    return address;
}

void ConnectionCard::refresh()
{
    const QString chosen = m_host->currentText();
    const QStringList addresses = m_context.network.localAddresses ? m_context.network.localAddresses() : QStringList();
    {
        const QSignalBlocker quiet(m_host);
        m_host->clear();
        m_host->addItems(addresses);
        m_host->setCurrentIndex(std::max(0, m_host->findText(chosen)));
    }
    updateTexts();
}

void ConnectionCard::updateTexts()
{
    updateTls();
    const ConnectionAddress now = address();
    if (now.host.isEmpty()) {
        m_url->setText({});
        m_qr->setText({});
        m_split->setText(tr("This computer has no network address. Plug in the network cable or join the WLAN."));
        return;
    }
    const auto spelling = m_spellings ? AddressSpelling(m_spellings->checkedId()) : AddressSpelling::AddsIdItself;
    m_url->setText(now.spelled(spelling));
    m_qr->setText(now.spelled(spelling == AddressSpelling::WithoutScheme ? AddressSpelling::WholeAddress : spelling));
    //: The address in parts: %1 host, %2 port, %3 path.
    QString split = tr("or split up:   Host %1   Port %2   Path %3").arg(now.host, QString::number(now.port), now.path());
    if (!now.id.isEmpty())
        //: User name for the password: %1 is the charger's id.
        split += tr("   User %1").arg(now.id);
    m_split->setText(split);
    for (qsizetype i = 0; i < m_spellingTexts.size(); ++i)
        m_spellingTexts.at(i)->setText(now.spelled(AddressSpelling(i)));
    if (m_newPassword)
        m_newPassword->setBlockedReason(now.id.isEmpty() ? tr("Type the charger's id first") : QString());
    if (m_problem)
        m_problem->setText(m_password->text().isEmpty()
                               ? tr("Without a password any charger that knows the id gets in once you accept it.")
                               : tr("Saved. Copy it now: we keep only its fingerprint."));
}

void ConnectionCard::showPassword(const QString& password)
{
    m_password->setCopyable(!password.isEmpty());
    m_password->setText(password);
    m_password->setNote(password.isEmpty() ? tr("none made yet") : tr("shown once"));
}

void ConnectionCard::makePassword()
{
    const QString id = address().id;
    const QString password = newStationPassword();
    api::StationChange change;
    change.password = password.toUtf8();
    m_newPassword->block(tr("Saving"));
    whenFinished(m_context.administration.saveStation(StationId(id), change), this,
                 [this, id, password](const Result<api::SaveOutcome>& saved) {
                     if (id != address().id)
                         return; // meanwhile the card is about another charger
                     if (saved)
                         showPassword(password);
                     updateTexts();
                     if (!saved)
                         m_problem->setText(errorSentence(saved.error()));
                 });
}

void ConnectionCard::copyAll() const
{
    const ConnectionAddress now = address();
    QStringList lines{tr("Address: %1").arg(m_url->text()), tr("Host: %1").arg(now.host),
                      tr("Port: %1").arg(now.port), tr("Path: %1").arg(now.path())};
    if (!m_tlsUrl->text().isEmpty())
        lines.append(tr("Encrypted address: %1").arg(m_tlsUrl->text()));
    if (!now.id.isEmpty())
        lines.append(tr("Charger id and user: %1").arg(now.id));
    if (m_password && !m_password->text().isEmpty())
        lines.append(tr("Password: %1").arg(m_password->text()));
    lines.append(tr("Protocol: %1").arg(QStringLiteral("OCPP 1.6 JSON")));
    QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

} // namespace forecourt::ui
