// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/webhookcard.h"

#include "ui/pages/mailcard.h"
#include "ui/pages/settingsform.h"
#include "ui/widgets/button.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

namespace forecourt::ui {

WebhookCard::WebhookCard(const PageContext& context, QWidget* parent)
    : Card(context.themes, tr("Webhook"), parent), m_context(context),
      m_isOn(new QCheckBox(tr("Call an address with each alert (JSON)"))), m_url(new QLineEdit), m_secret(new QLineEdit),
      m_remove(new Button(context.themes, tr("Remove secret"), Button::Kind::Quiet)), m_least(makeSeverityBox()),
      m_test(new Button(context.themes, tr("Send test call"))),
      m_outcome(new TextLabel(context.themes, TypeRole::Body)),
      m_state(new TextLabel(context.themes, TypeRole::Small, Theme::Color::Ink2))
{
    setObjectName(QStringLiteral("webhookCard"));
    m_isOn->setObjectName(QStringLiteral("webhookOn"));
    addFormRow(*this, m_isOn);
    m_url->setPlaceholderText(QStringLiteral("https://…"));
    m_url->setMaxLength(2000);
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setMaxLength(500);
    m_secret->setToolTip(tr("Signs each call: the head X-Forecourt-Signature has the HMAC-SHA-256 of the body"));
    addFormRow(*this, context.themes, tr("Address"), m_url, QStringLiteral("webhookUrl"));
    addFormRow(*this, context.themes, tr("Secret (optional)"), m_secret, QStringLiteral("webhookSecret"));
    m_remove->setObjectName(QStringLiteral("webhookRemoveSecret"));
    addFormRow(*this, m_remove);
    //: Severity from which on the address is called.
    addFormRow(*this, context.themes, tr("From"), m_least, QStringLiteral("webhookLeast"));
    m_test->setObjectName(QStringLiteral("webhookTest"));
    addFormRow(*this, m_test);
    for (TextLabel* label : {m_outcome, m_state}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->hide();
        body()->addWidget(label);
    }
    m_outcome->setObjectName(QStringLiteral("webhookOutcome"));
    connect(m_isOn, &QCheckBox::toggled, this, &WebhookCard::edited);
    connect(m_url, &QLineEdit::textEdited, this, &WebhookCard::edited);
    connect(m_least, &QComboBox::currentIndexChanged, this, &WebhookCard::edited);
    connect(m_secret, &QLineEdit::textEdited, this, [this] {
        m_isSecretRemoved = false;
        updateSecret();
        Q_EMIT edited();
    });
    connect(m_remove, &Button::triggered, this, [this] {
        m_secret->clear();
        m_isSecretRemoved = true;
        updateSecret();
        Q_EMIT edited();
    });
    connect(m_test, &Button::triggered, this, &WebhookCard::testWanted);
}

void WebhookCard::load(const WebhookSettings& webhook)
{
    m_loaded = webhook;
    m_isSecretRemoved = false;
    const QSignalBlocker silence(this);
    m_isOn->setChecked(webhook.isOn);
    m_url->setText(webhook.url);
    m_secret->clear();
    m_least->setCurrentIndex(m_least->findData(int(webhook.least)));
    updateSecret();
}

WebhookSettings WebhookCard::entered() const
{
    WebhookSettings webhook = m_loaded; // with the sealed secret
    webhook.isOn = m_isOn->isChecked();
    webhook.url = m_url->text().trimmed();
    webhook.least = Severity(m_least->currentData().toInt());
    return webhook;
}

std::optional<QByteArray> WebhookCard::newSecret() const
{
    if (!m_secret->text().isEmpty())
        return m_secret->text().toUtf8();
    return m_isSecretRemoved ? std::optional(QByteArray()) : std::nullopt;
}

void WebhookCard::updateSecret()
{
    const bool isKept = !m_loaded.sealedSecret.isEmpty() && !m_isSecretRemoved;
    //: Stands in the empty field of the secret.
    m_secret->setPlaceholderText(isKept ? tr("saved; type to replace it") : QString());
    m_remove->setVisible(isKept);
}

void WebhookCard::markWrong(const QString& field)
{
    const bool isWrong = field == QLatin1String("webhook.url");
    setFieldWrong(m_url, isWrong);
    if (isWrong)
        m_url->setFocus();
}

void WebhookCard::setBusy(bool isBusy)
{
    m_test->setBlockedReason(isBusy ? tr("The test is on its way; it takes half a minute at most") : QString());
}

void WebhookCard::showOutcome(const QString& sentence)
{
    m_outcome->setText(sentence);
    m_outcome->setVisible(!sentence.isEmpty());
}

void WebhookCard::showState(const DeliveryState* state)
{
    const QString text = state ? deliveryStateText(*state, m_context.format(), m_context.workspace.now()) : QString();
    m_state->setText(text);
    m_state->setVisible(!text.isEmpty());
}

} // namespace forecourt::ui
