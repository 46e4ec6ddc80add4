// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/networksection.h"

#include "core/api/machine.h"
#include "core/base/async.h"
#include "ui/format/words.h"
#include "ui/pages/connectionaddress.h"
#include "ui/pages/portselftest.h"
#include "ui/settings/machinevalue.h"
#include "ui/settings/portwords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/copyfield.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPointer>
#include <QSignalBlocker>
#include <QSpinBox>

namespace forecourt::ui {

namespace {

constexpr int DaysToRenew = 30;

/// As whyNotEncrypted(), for who is in this section already.
QString whyNotHere(const SystemState& system)
{
    if (system.ocppTls.isListening)
        return NetworkSection::tr("For chargers that trust the certificate below.");
    if (system.ocppTls.port == 0)
        return NetworkSection::tr("Opens at the next start once certificate and key are given below.");
    return NetworkSection::tr("Port %1 is not open. Check the port and the certificate below.").arg(system.ocppTls.port);
}

} // namespace

NetworkSection::NetworkSection(const PageContext& context, api::Machine& machine)
    : MachineSection(context, machine, QStringLiteral("network"), tr("Network"), QStringLiteral("radio"))
{
    makeAddressCard();
    makePortCard();
    makeCertificateCard();
    addReset();
    showAddress();
}

void NetworkSection::makeAddressCard()
{
    Card* card = addCard(tr("What chargers are told"));
    m_address = new QComboBox;
    addRow(card, tr("Address of this computer"), m_address, QStringLiteral("networkAddress"),
           tr("Give the computer a fixed address in your router, or chargers lose it one day."), tr("IP network card interface URL"));
    connect(m_address, &QComboBox::activated, this, &NetworkSection::chooseAddress);
    m_url = new CopyField(m_context.themes, tr("Address for chargers"));
    m_url->setMinimumWidth(360);
    addRow(card, tr("Address for chargers"), m_url, QStringLiteral("networkUrl"), tr("The charger's own name follows at the end."),
           tr("URL websocket ws"));
    m_tlsUrl = new CopyField(m_context.themes, tr("Encrypted address"));
    m_tlsUrl->setMinimumWidth(360);
    addRow(card, tr("Encrypted address"), m_tlsUrl, QStringLiteral("networkTlsUrl"), {}, tr("URL websocket TLS wss"));
    connect(&m_context.site(), &api::LiveSite::systemChanged, this, &NetworkSection::showEncrypted);
    connect(&m_context.site(), &api::LiveSite::reset, this, &NetworkSection::showEncrypted);
    m_code = new QrCode(m_context.themes);
    m_code->setFixedSize(m_code->sizeHint());
    addRow(card, tr("The same to scan"), m_code, QStringLiteral("networkCode"), {}, tr("QR code"));
}

void NetworkSection::addPort(Card* card, const config::Setting<int>& setting, const QString& label, const QString& objectName,
                             const QString& help)
{
    auto* box = addNumber(card, setting, label, objectName, 1, 65'535, help, tr("port firewall"));
    box->setGroupSeparatorShown(false);
    QHBoxLayout* row = addFieldLine(card);
    auto* button = new Button(m_context.themes, tr("Check port"));
    button->setObjectName(objectName + QStringLiteral("Check"));
    button->setAccessibleName(tr("Check: %1").arg(label));
    auto* answer = new TextLabel(m_context.themes, TypeRole::Small, Theme::Color::Ink2);
    answer->setObjectName(objectName + QStringLiteral("Answer"));
    answer->setWordWrap(true);
    row->addWidget(button);
    row->addWidget(answer, 1);
    needLink(button);
    connect(button, &Button::triggered, this, [this, box, answer] { checkPort(box->value(), answer); });
    connect(box, &QSpinBox::valueChanged, answer, [answer] { answer->setText({}); });
}

void NetworkSection::makePortCard()
{
    Card* card = addCard(tr("Ports"));
    addPort(card, config::OcppPort, tr("Port for chargers"), QStringLiteral("networkPort"), tr("Without encryption (ws)."));
    addPort(card, config::OcppTlsPort, tr("Port for chargers with TLS"), QStringLiteral("networkTlsPort"),
            tr("Encrypted (wss); opens once certificate and key are given."));
    auto* test = new PortSelfTest(m_context, m_machine, QStringLiteral("network"));
    addFieldLine(card)->addWidget(test, 1);
    addPlace(tr("Test from this computer"), tr("self-test firewall reachable router port"), test);
    m_bind = addText(card, config::OcppBindAddress, tr("Listen on"), QStringLiteral("networkBind"),
                     tr("This is no IP address. Leave the field empty to listen on all networks."),
                     tr("IP address of one network; empty: all networks."), tr("bind interface"));
}

void NetworkSection::makeCertificateCard()
{
    //: Title: certificate and key for encrypted connections.
    Card* card = addCard(tr("Encryption"));
    const auto addFile = [&](const config::Setting<QString>& setting, const QString& label, const QString& objectName,
                             const QString& help) {
        QLineEdit* field = addText(card, setting, label, objectName, tr("This is no file name."), help, tr("TLS SSL wss certificate key PEM"));
        QHBoxLayout* row = addFieldLine(card);
        auto* browse = new Button(m_context.themes, tr("Choose…"));
        browse->setObjectName(objectName + QStringLiteral("Choose"));
        browse->setAccessibleName(tr("Choose: %1").arg(label));
        row->addWidget(browse);
        row->addStretch(1);
        connect(browse, &Button::triggered, this, [this, field, label] { chooseFile(field, label); });
        return field;
    };
    m_certificate = addFile(config::TlsCertificateFile, tr("Certificate"), QStringLiteral("networkCertificate"),
                            tr("PEM file, the server's own certificate first."));
    m_key = addFile(config::TlsKeyFile, tr("Private key"), QStringLiteral("networkKey"), tr("PEM file, without a passphrase."));
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(6, 0, 6, 0);
    auto* check = new Button(m_context.themes, tr("Check certificate"));
    check->setObjectName(QStringLiteral("networkCertificateCheck"));
    m_certificateAnswer = new TextLabel(m_context.themes, TypeRole::Small, Theme::Color::Ink2);
    m_certificateAnswer->setObjectName(QStringLiteral("networkCertificateAnswer"));
    m_certificateAnswer->setWordWrap(true);
    row->addWidget(check);
    row->addWidget(m_certificateAnswer, 1);
    card->body()->addWidget(line);
    needLink(check);
    connect(check, &Button::triggered, this, &NetworkSection::checkCertificate);
}

void NetworkSection::load()
{
    MachineSection::load();
    showAddress();
}

void NetworkSection::showAddress()
{
    const QSignalBlocker blocker(m_address);
    const QString chosen = machineValue(m_machine, config::AdvertisedAddress);
    m_address->clear();
    //: Choice: the program picks the address that chargers most likely reach.
    m_address->addItem(tr("The likeliest one"), QString());
    for (const api::NetworkCard& card : m_machine.networkCards()) {
        for (const QString& address : card.addresses)
            m_address->addItem(QStringLiteral("%1 — %2").arg(card.name, address), address);
    }
    if (!chosen.isEmpty() && m_address->findData(chosen) < 0)
        m_address->addItem(tr("%1 (not there now)").arg(chosen), chosen);
    m_address->setCurrentIndex(std::max(0, m_address->findData(chosen)));
    const QString shown = chosen.isEmpty() ? m_address->itemData(std::min(1, m_address->count() - 1)).toString() : chosen;
    const QString url = shown.isEmpty()
        ? QString()
        : ConnectionAddress{shown, static_cast<quint16>(machineValue(m_machine, config::OcppPort)), {}}.spelled(AddressSpelling::AddsIdItself);
    m_url->setText(url.isEmpty() ? tr("This computer is in no network now") : url);
    m_url->setCopyable(!url.isEmpty());
    m_code->setText(url);
    m_host = shown;
    showEncrypted();
}

/// By what is open now: the port that chargers can really call.
void NetworkSection::showEncrypted()
{
    const SystemState& system = m_context.site().system();
    const auto encrypted = m_host.isEmpty() ? std::nullopt : encryptedAddress(system, {m_host, 0, {}});
    m_tlsUrl->setText(encrypted ? encrypted->spelled(AddressSpelling::AddsIdItself) : tr("None"));
    m_tlsUrl->setCopyable(encrypted.has_value());
    rowOf(m_tlsUrl)->setHelp(whyNotHere(system));
}

void NetworkSection::chooseAddress()
{
    const api::SettingChanges change{{QLatin1String(config::AdvertisedAddress.key), m_address->currentData().toString()}};
    whenFinished(m_machine.changeSettings(change), this, [this](const Result<api::MachineState>& stored) {
        setFieldError(m_address, stored ? QString() : errorSentence(stored.error()));
        showAddress();
    });
}

void NetworkSection::checkPort(int port, TextLabel* answer)
{
    answer->setText(tr("Checking…"));
    whenFinished(m_machine.checkPort(port, m_bind->text().trimmed()), answer, [answer](const Result<api::PortUse>& use) {
        answer->setText(use ? portSentence(*use) : errorSentence(use.error()));
    });
}

void NetworkSection::checkCertificate()
{
    if (m_certificate->text().isEmpty() || m_key->text().isEmpty()) {
        m_certificateAnswer->setText(tr("Choose both files first."));
        return;
    }
    m_certificateAnswer->setText(tr("Checking…"));
    whenFinished(m_machine.checkCertificate(m_certificate->text().trimmed(), m_key->text().trimmed()), this,
                 [this](const Result<api::CertificateFacts>& facts) {
                     if (!facts) {
                         m_certificateAnswer->setText(facts.error().code == ErrorCode::InvalidInput
                                                          ? tr("The key does not belong to the certificate.")
                                                          : errorSentence(facts.error()));
                         return;
                     }
                     const QDateTime now = m_context.workspace.now();
                     const QString until = m_context.format().dateTime(facts->validTo, now);
                     const QString names = facts->names.isEmpty() ? facts->subject : facts->names.join(QStringLiteral(", "));
                     const QString state = facts->validTo < now                         ? tr("Expired on %1: chargers refuse it.").arg(until)
                         : now.daysTo(facts->validTo) < DaysToRenew                     ? tr("Good until %1: renew it soon.").arg(until)
                         : facts->validFrom > now ? tr("Not valid before %1.").arg(m_context.format().dateTime(facts->validFrom, now))
                                                                                        : tr("Good until %1.").arg(until);
                     m_certificateAnswer->setText(tr("%1 For %2, issued by %3.").arg(state, names, facts->issuer));
                 });
}

void NetworkSection::chooseFile(QLineEdit* field, const QString& title)
{
    auto* dialog = new QFileDialog(window(), title, field->text());
    dialog->setObjectName(QStringLiteral("networkFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, field, [field](const QString& file) {
        field->setText(file);
        Q_EMIT field->editingFinished();
    });
    dialog->open();
}

} // namespace forecourt::ui
