// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/notificationsettings.h"

#include "core/base/async.h"
#include "ui/format/alertwords.h"
#include "ui/format/words.h"
#include "ui/pages/alertkindscard.h"
#include "ui/pages/mailcard.h"
#include "ui/pages/settingsform.h"
#include "ui/pages/webhookcard.h"
#include "ui/widgets/button.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QTimeEdit>

namespace forecourt::ui {

NotificationSettings::NotificationSettings(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context)
{
    setObjectName(QStringLiteral("notificationSettings"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::CardGap);
    m_mail = new MailCard(context);
    m_webhook = new WebhookCard(context);
    m_kinds = new AlertKindsCard(context.themes);
    column->addWidget(makeDesktopCard());
    column->addWidget(m_mail);
    column->addWidget(m_webhook);
    column->addWidget(m_kinds);
    column->addWidget(makeFoot());
    connectFields();
    load();
    showDeliveries();
}

Card* NotificationSettings::makeDesktopCard()
{
    //: Title: how and when alerts are told.
    auto* card = new Card(m_context.themes, tr("Notifications"));
    card->setObjectName(QStringLiteral("desktopCard"));
    m_desktop = new QCheckBox(tr("Show alerts on this desktop"));
    m_desktop->setObjectName(QStringLiteral("desktopOn"));
    addFormRow(*card, m_desktop);
    m_desktopLeast = makeSeverityBox();
    //: Severity from which on alerts are shown on the desktop.
    addFormRow(*card, m_context.themes, tr("From"), m_desktopLeast, QStringLiteral("desktopLeast"));
    m_digest = new QCheckBox(tr("Tell once a day what happened"));
    m_digest->setObjectName(QStringLiteral("digestOn"));
    addFormRow(*card, m_digest);
    m_digestAt = makeTimeEdit(m_context.format().locale());
    addFormRow(*card, m_context.themes, tr("At, site time"), m_digestAt, QStringLiteral("digestAt"));
    for (const Severity severity : {Severity::Critical, Severity::Warning, Severity::Info})
        m_quiet[int(severity)] = makeQuietRow(*card, severity);
    auto* note = new TextLabel(m_context.themes,
                               tr("In quiet hours nothing is shown and no mail is sent; what is still open afterwards is told then."),
                               TypeRole::Small, Theme::Color::Ink2);
    note->setWordWrap(true);
    card->body()->addWidget(note);
    return card;
}

NotificationSettings::QuietRow NotificationSettings::makeQuietRow(Card& card, Severity severity)
{
    const QString name = alertSeverityWord(severity);
    QuietRow row;
    //: Check box: %1 a severity such as Warning; two times follow.
    row.isOn = new QCheckBox(tr("%1: quiet from").arg(name));
    row.isOn->setObjectName(QStringLiteral("quietOn%1").arg(int(severity)));
    row.from = makeTimeEdit(m_context.format().locale());
    row.to = makeTimeEdit(m_context.format().locale());
    //: Accessible name: %1 a severity.
    row.from->setAccessibleName(tr("%1: quiet from").arg(name));
    row.to->setAccessibleName(tr("%1: quiet until").arg(name));
    row.from->setObjectName(QStringLiteral("quietFrom%1").arg(int(severity)));
    row.to->setObjectName(QStringLiteral("quietTo%1").arg(int(severity)));
    auto* line = new QWidget;
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    row.isOn->setMinimumWidth(180);
    layout->addWidget(row.isOn);
    for (QTimeEdit* edit : {row.from, row.to}) {
        edit->setProperty("form", true);
        const auto follow = [edit](bool isOn) {
            edit->setEnabled(isOn);
            edit->setToolTip(isOn ? QString() : tr("Off: there are no quiet hours for these"));
        };
        connect(row.isOn, &QCheckBox::toggled, edit, follow);
        follow(row.isOn->isChecked());
    }
    layout->addWidget(row.from);
    //: Between two times: from 22:00 to 07:00.
    layout->addWidget(new TextLabel(m_context.themes, tr("to"), TypeRole::Body, Theme::Color::Ink2));
    layout->addWidget(row.to);
    addFormRow(card, line);
    return row;
}

QWidget* NotificationSettings::makeFoot()
{
    auto* foot = new QWidget;
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_problem = new TextLabel(m_context.themes, TypeRole::Body);
    m_problem->setObjectName(QStringLiteral("notificationsProblem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_discard = new Button(m_context.themes, tr("Discard"), Button::Kind::Quiet);
    m_discard->setObjectName(QStringLiteral("notificationsDiscard"));
    m_save = new Button(m_context.themes, tr("Save notifications"));
    m_save->setObjectName(QStringLiteral("notificationsSave"));
    row->addWidget(m_problem, 1);
    row->addWidget(m_discard);
    row->addWidget(m_save);
    return foot;
}

void NotificationSettings::connectFields()
{
    for (QCheckBox* box : {m_desktop, m_digest, m_quiet[0].isOn, m_quiet[1].isOn, m_quiet[2].isOn})
        connect(box, &QCheckBox::toggled, this, &NotificationSettings::updateState);
    for (QTimeEdit* edit : {m_digestAt, m_quiet[0].from, m_quiet[0].to, m_quiet[1].from, m_quiet[1].to, m_quiet[2].from, m_quiet[2].to})
        connect(edit, &QTimeEdit::timeChanged, this, &NotificationSettings::updateState);
    connect(m_desktopLeast, &QComboBox::currentIndexChanged, this, &NotificationSettings::updateState);
    connect(m_mail, &MailCard::edited, this, &NotificationSettings::updateState);
    connect(m_webhook, &WebhookCard::edited, this, &NotificationSettings::updateState);
    connect(m_kinds, &AlertKindsCard::edited, this, &NotificationSettings::updateState);
    connect(m_mail, &MailCard::testWanted, this, [this] { test(DeliveryChannel::Mail); });
    connect(m_webhook, &WebhookCard::testWanted, this, [this] { test(DeliveryChannel::Webhook); });
    connect(m_save, &Button::triggered, this, &NotificationSettings::save);
    connect(m_discard, &Button::triggered, this, &NotificationSettings::load);
    const auto loadUnchanged = [this] {
        if (!isChanged())
            load();
    };
    connect(&m_context.site(), &api::LiveSite::alertSettingsChanged, this, loadUnchanged);
    connect(&m_context.site(), &api::LiveSite::reset, this, loadUnchanged);
    connect(&m_context.site(), &api::LiveSite::systemChanged, this, &NotificationSettings::showDeliveries);
}

void NotificationSettings::load()
{
    m_loaded = m_context.site().alertSettings();
    m_desktop->setChecked(m_loaded.isDesktopOn);
    m_desktopLeast->setCurrentIndex(m_desktopLeast->findData(int(m_loaded.desktopLeast)));
    m_digest->setChecked(m_loaded.isDigestOn);
    m_digestAt->setTime(m_loaded.digestAt);
    for (int severity = 0; severity < 3; ++severity) {
        m_quiet[severity].isOn->setChecked(m_loaded.quiet[severity].isOn);
        m_quiet[severity].from->setTime(m_loaded.quiet[severity].from);
        m_quiet[severity].to->setTime(m_loaded.quiet[severity].to);
    }
    m_mail->load(m_loaded.mail);
    m_webhook->load(m_loaded.webhook);
    m_kinds->load(m_loaded.rules);
    m_loaded = entered(); // fields may trim: that alone is no change
    showProblem({}, {});
    updateState();
}

AlertSettings NotificationSettings::entered() const
{
    AlertSettings settings = m_loaded;
    settings.isDesktopOn = m_desktop->isChecked();
    settings.desktopLeast = Severity(m_desktopLeast->currentData().toInt());
    settings.isDigestOn = m_digest->isChecked();
    settings.digestAt = m_digestAt->time();
    for (int severity = 0; severity < 3; ++severity)
        settings.quiet[severity] = {m_quiet[severity].isOn->isChecked(), m_quiet[severity].from->time(), m_quiet[severity].to->time()};
    settings.mail = m_mail->entered();
    settings.webhook = m_webhook->entered();
    settings.rules = m_kinds->entered();
    return settings;
}

api::NewSecrets NotificationSettings::newSecrets() const
{
    return {m_mail->newPassword(), m_webhook->newSecret()};
}

bool NotificationSettings::isChanged() const
{
    return !(entered() == m_loaded) || m_mail->newPassword() || m_webhook->newSecret();
}

void NotificationSettings::updateState()
{
    const QString reason = m_isSaving ? tr("Saving") : isChanged() ? QString() : tr("Nothing was changed");
    m_save->setBlockedReason(reason);
    m_discard->setBlockedReason(reason);
}

void NotificationSettings::showDeliveries()
{
    const DeliveryState* mail = nullptr;
    const DeliveryState* webhook = nullptr;
    const QList<DeliveryState>& deliveries = m_context.site().system().deliveries;
    for (const DeliveryState& state : deliveries)
        (state.channel == DeliveryChannel::Mail ? mail : webhook) = &state;
    m_mail->showState(mail);
    m_webhook->showState(webhook);
}

namespace {
/// Says it beside the field that is marked.
QString fieldProblem(const QString& field)
{
    if (field == QLatin1String("mail.host"))
        return NotificationSettings::tr("Fill in the mail server's name, such as mail.example.org");
    if (field == QLatin1String("mail.from"))
        return NotificationSettings::tr("Fill in the sender's address, such as forecourt@example.org");
    if (field == QLatin1String("mail.recipients"))
        return NotificationSettings::tr("Fill in one to twenty addresses, separated by commas");
    if (field == QLatin1String("webhook.url"))
        return NotificationSettings::tr("The address must begin with https:// (http:// only for this computer)");
    return {};
}
} // namespace

void NotificationSettings::showProblem(const QString& text, const QString& field)
{
    m_mail->markWrong(field);
    m_webhook->markWrong(field);
    m_problem->setText(text);
}

void NotificationSettings::save()
{
    const AlertSettings settings = entered();
    if (const auto error = checkAlertSettings(settings)) {
        const QString field = error->args.value(0);
        const QString text = fieldProblem(field);
        return showProblem(text.isEmpty() ? errorSentence(*error) : text, field);
    }
    store(settings, newSecrets(), true);
}

void NotificationSettings::store(const AlertSettings& settings, const api::NewSecrets& secrets, bool isUndoable)
{
    const AlertSettings before = m_context.site().alertSettings();
    // a password that is replaced is not known here: it could not be put back
    const bool canUndo = isUndoable && !secrets.mailPassword && !secrets.webhookSecret;
    showProblem({}, {});
    m_isSaving = true;
    updateState();
    whenFinished(m_context.notifications.save(settings, secrets), this, [this, settings, before, canUndo](const Result<void>& saved) {
        m_isSaving = false;
        if (!saved) {
            showProblem(errorSentence(saved.error()), {});
            return updateState();
        }
        if (canUndo)
            offerUndo(before, settings);
        else
            m_context.host.notify(QStringLiteral("check"), tr("Saved"));
        m_loaded = settings;
        m_mail->load(settings.mail); // the typed password is not kept here
        m_webhook->load(settings.webhook);
        load();
    });
}

void NotificationSettings::offerUndo(const AlertSettings& before, const AlertSettings& after)
{
    m_context.host.notifyKept(
        tr("Notification settings saved"), this, [before](NotificationSettings& self) { self.store(before, {}, false); },
        [after](NotificationSettings& self) { self.store(after, {}, false); });
}

void NotificationSettings::test(DeliveryChannel channel)
{
    AlertSettings settings = entered();
    const bool isMail = channel == DeliveryChannel::Mail;
    settings.mail.isOn = isMail;
    settings.webhook.isOn = !isMail;
    if (const auto error = checkAlertSettings(settings)) {
        const QString field = error->args.value(0);
        const QString text = fieldProblem(field);
        return showProblem(text.isEmpty() ? errorSentence(*error) : text, field);
    }
    showProblem({}, {});
    const auto show = [this, isMail](bool isBusy, const QString& outcome) {
        if (isMail) {
            m_mail->setBusy(isBusy);
            m_mail->showOutcome(outcome);
        } else {
            m_webhook->setBusy(isBusy);
            m_webhook->showOutcome(outcome);
        }
    };
    show(true, tr("Sending…"));
    whenFinished(m_context.notifications.test(channel, settings, newSecrets()), this,
                 [show](const DeliveryOutcome& outcome) { show(false, deliverySentence(outcome)); });
}

} // namespace forecourt::ui
