// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/mailcard.h"

#include "ui/format/alertwords.h"
#include "ui/pages/settingsform.h"
#include "ui/widgets/button.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSpinBox>

namespace forecourt::ui {

namespace {
struct Delivery
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::DeliveryState)
};

int usualPort(MailSecurity security)
{
    switch (security) {
    case MailSecurity::StartTls: return 587;
    case MailSecurity::Tls: return 465;
    case MailSecurity::None: return 25;
    }
    return 587;
}
} // namespace

QString deliveryStateText(const DeliveryState& state, const Formatter& format, const QDateTime& now)
{
    QStringList parts;
    if (state.lastGoodAt)
        //: %1 a time.
        parts.append(Delivery::tr("Last one got through %1.").arg(format.timeOrDate(state.lastGoodAt, now)));
    if (state.waiting > 0)
        parts.append(Delivery::tr("%n wait(s) to get through.", nullptr, state.waiting));
    if (state.gaveUp > 0)
        parts.append(Delivery::tr("%n given up.", nullptr, state.gaveUp));
    if (state.lastTriedAt && !state.last.isGood())
        parts.append(deliverySentence(state.last));
    return parts.join(QLatin1Char(' '));
}

MailCard::MailCard(const PageContext& context, QWidget* parent)
    : Card(context.themes, tr("E-mail"), parent), m_context(context), m_isOn(new QCheckBox(tr("Send alerts by e-mail"))),
      m_host(new QLineEdit), m_port(new QSpinBox), m_security(new QComboBox), m_user(new QLineEdit),
      m_password(new QLineEdit), m_remove(new Button(context.themes, tr("Remove password"), Button::Kind::Quiet)),
      m_from(new QLineEdit), m_recipients(new QLineEdit), m_least(makeSeverityBox()),
      m_test(new Button(context.themes, tr("Send test mail"))),
      m_outcome(new TextLabel(context.themes, TypeRole::Body)),
      m_state(new TextLabel(context.themes, TypeRole::Small, Theme::Color::Ink2))
{
    setObjectName(QStringLiteral("mailCard"));
    m_isOn->setObjectName(QStringLiteral("mailOn"));
    addFormRow(*this, m_isOn);
    m_port->setRange(1, 65535);
    m_security->addItem(tr("STARTTLS (usual, port 587)"), int(MailSecurity::StartTls));
    m_security->addItem(tr("TLS from the start (port 465)"), int(MailSecurity::Tls));
    m_security->addItem(tr("None: everybody on the way can read it"), int(MailSecurity::None));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setMaxLength(500);
    m_remove->setObjectName(QStringLiteral("mailRemovePassword"));
    m_recipients->setPlaceholderText(tr("owner@example.org, technician@example.org"));
    m_recipients->setMaxLength(4000);
    addFormRow(*this, context.themes, tr("Mail server"), m_host, QStringLiteral("mailHost"));
    addFormRow(*this, context.themes, tr("Encryption"), m_security, QStringLiteral("mailSecurity"));
    addFormRow(*this, context.themes, tr("Port"), m_port, QStringLiteral("mailPort"));
    addFormRow(*this, context.themes, tr("User name"), m_user, QStringLiteral("mailUser"));
    addFormRow(*this, context.themes, tr("Password"), m_password, QStringLiteral("mailPassword"));
    addFormRow(*this, m_remove);
    //: Address the mails come from.
    addFormRow(*this, context.themes, tr("Sender"), m_from, QStringLiteral("mailFrom"));
    addFormRow(*this, context.themes, tr("Recipients"), m_recipients, QStringLiteral("mailRecipients"));
    //: Severity from which on mails are sent at once.
    addFormRow(*this, context.themes, tr("At once from"), m_least, QStringLiteral("mailLeast"));
    m_test->setObjectName(QStringLiteral("mailTest"));
    addFormRow(*this, m_test);
    for (TextLabel* label : {m_outcome, m_state}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->hide();
        body()->addWidget(label);
    }
    m_outcome->setObjectName(QStringLiteral("mailOutcome"));
    m_state->setObjectName(QStringLiteral("mailState"));
    connectFields();
}

void MailCard::connectFields()
{
    for (QLineEdit* field : {m_host, m_user, m_password, m_from, m_recipients})
        connect(field, &QLineEdit::textEdited, this, &MailCard::edited);
    connect(m_isOn, &QCheckBox::toggled, this, &MailCard::edited);
    connect(m_port, &QSpinBox::valueChanged, this, &MailCard::edited);
    connect(m_least, &QComboBox::currentIndexChanged, this, &MailCard::edited);
    connect(m_security, &QComboBox::activated, this, [this] {
        m_port->setValue(usualPort(MailSecurity(m_security->currentData().toInt())));
        Q_EMIT edited();
    });
    connect(m_remove, &Button::triggered, this, &MailCard::removePassword);
    connect(m_password, &QLineEdit::textEdited, this, [this] {
        m_isPasswordRemoved = false;
        updatePassword();
    });
    connect(m_test, &Button::triggered, this, &MailCard::testWanted);
}

void MailCard::load(const MailSettings& mail)
{
    m_loaded = mail;
    m_isPasswordRemoved = false;
    const QSignalBlocker silence(this);
    m_isOn->setChecked(mail.isOn);
    m_host->setText(mail.host);
    m_security->setCurrentIndex(m_security->findData(int(mail.security)));
    m_port->setValue(mail.port);
    m_user->setText(mail.user);
    m_password->clear();
    m_from->setText(mail.from);
    m_recipients->setText(mail.recipients.join(QStringLiteral(", ")));
    m_least->setCurrentIndex(m_least->findData(int(mail.least)));
    updatePassword();
}

MailSettings MailCard::entered() const
{
    static const QRegularExpression separators(QStringLiteral("[,;\\s]+"));
    MailSettings mail = m_loaded; // with the sealed password
    mail.isOn = m_isOn->isChecked();
    mail.host = m_host->text().trimmed();
    mail.security = MailSecurity(m_security->currentData().toInt());
    mail.port = m_port->value();
    mail.user = m_user->text().trimmed();
    mail.from = m_from->text().trimmed();
    mail.recipients = m_recipients->text().split(separators, Qt::SkipEmptyParts);
    mail.least = Severity(m_least->currentData().toInt());
    return mail;
}

std::optional<QByteArray> MailCard::newPassword() const
{
    if (!m_password->text().isEmpty())
        return m_password->text().toUtf8();
    return m_isPasswordRemoved ? std::optional(QByteArray()) : std::nullopt;
}

void MailCard::removePassword()
{
    m_password->clear();
    m_isPasswordRemoved = true;
    updatePassword();
    Q_EMIT edited();
}

void MailCard::updatePassword()
{
    const bool isKept = !m_loaded.sealedPassword.isEmpty() && !m_isPasswordRemoved;
    //: Stands in the empty password field.
    m_password->setPlaceholderText(isKept ? tr("saved; type to replace it") : QString());
    m_remove->setVisible(isKept);
}

QWidget* MailCard::fieldOf(const QString& name) const
{
    if (name == QLatin1String("mail.host"))
        return m_host;
    if (name == QLatin1String("mail.port"))
        return m_port;
    if (name == QLatin1String("mail.from"))
        return m_from;
    return name == QLatin1String("mail.recipients") ? m_recipients : nullptr;
}

void MailCard::markWrong(const QString& field)
{
    QWidget* wrong = fieldOf(field);
    for (QWidget* each : std::initializer_list<QWidget*>{m_host, m_port, m_from, m_recipients})
        setFieldWrong(each, each == wrong);
    if (wrong)
        wrong->setFocus();
}

void MailCard::setBusy(bool isBusy)
{
    m_test->setBlockedReason(isBusy ? tr("The test is on its way; it takes half a minute at most") : QString());
}

void MailCard::showOutcome(const QString& sentence)
{
    m_outcome->setText(sentence);
    m_outcome->setVisible(!sentence.isEmpty());
}

void MailCard::showState(const DeliveryState* state)
{
    const QString text = state ? deliveryStateText(*state, m_context.format(), m_context.workspace.now()) : QString();
    m_state->setText(text);
    m_state->setVisible(!text.isEmpty());
}

} // namespace forecourt::ui
