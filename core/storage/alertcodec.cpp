// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/alertcodec.h"

#include "core/storage/enumnumbers.h"
#include "core/storage/jsonfields.h"

#include <QJsonArray>

#include <algorithm>

namespace forecourt::storage {

namespace {

constexpr auto LastKind = LastAlertKind;

QStringList texts(const QJsonValue& value)
{
    QStringList list;
    for (const QJsonValue& text : value.toArray())
        list.append(text.toString());
    return list;
}

QString timeText(const QTime& time)
{
    return time.toString(QStringLiteral("HH:mm"));
}

QTime timeFrom(const QString& text, const QTime& fallback)
{
    const QTime time = QTime::fromString(text, QStringLiteral("HH:mm"));
    return time.isValid() ? time : fallback;
}

QJsonObject toJson(const MailSettings& mail)
{
    FieldWriter fields;
    fields.flag(Key("isOn"), mail.isOn);
    fields.text(Key("host"), mail.host);
    fields.number(Key("port"), mail.port);
    fields.enumerator(Key("security"), mail.security);
    fields.text(Key("user"), mail.user);
    fields.text(Key("sealedPassword"), QString::fromLatin1(mail.sealedPassword.toBase64()));
    fields.text(Key("from"), mail.from);
    fields.value(Key("recipients"), QJsonArray::fromStringList(mail.recipients));
    fields.enumerator(Key("least"), mail.least);
    return fields.object();
}

MailSettings mailFrom(const QJsonObject& object)
{
    const FieldReader fields(object);
    MailSettings mail;
    mail.isOn = fields.flag(Key("isOn"));
    mail.host = fields.text(Key("host"));
    mail.port = fields.smallNumber(Key("port"), mail.port);
    mail.security = fields.enumerator(Key("security"), MailSecurity::None, mail.security);
    mail.user = fields.text(Key("user"));
    mail.sealedPassword = QByteArray::fromBase64(fields.text(Key("sealedPassword")).toLatin1());
    mail.from = fields.text(Key("from"));
    mail.recipients = texts(fields.value(Key("recipients")));
    mail.least = fields.enumerator(Key("least"), Severity::Critical, mail.least);
    return mail;
}

QJsonObject toJson(const WebhookSettings& webhook)
{
    FieldWriter fields;
    fields.flag(Key("isOn"), webhook.isOn);
    fields.text(Key("url"), webhook.url);
    fields.text(Key("sealedSecret"), QString::fromLatin1(webhook.sealedSecret.toBase64()));
    fields.enumerator(Key("least"), webhook.least);
    return fields.object();
}

WebhookSettings webhookFrom(const QJsonObject& object)
{
    const FieldReader fields(object);
    WebhookSettings webhook;
    webhook.isOn = fields.flag(Key("isOn"));
    webhook.url = fields.text(Key("url"));
    webhook.sealedSecret = QByteArray::fromBase64(fields.text(Key("sealedSecret")).toLatin1());
    webhook.least = fields.enumerator(Key("least"), Severity::Critical, webhook.least);
    return webhook;
}

} // namespace

QJsonObject toJson(const AlertRecord& alert)
{
    FieldWriter fields;
    fields.enumerator(Key("kind"), alert.kind);
    fields.enumerator(Key("severity"), alert.severity);
    fields.enumerator(Key("state"), alert.state);
    fields.text(Key("station"), alert.station.value());
    fields.optionalId(Key("evse"), alert.evse);
    fields.optionalId(Key("session"), alert.session);
    fields.text(Key("subject"), alert.subject);
    fields.text(Key("code"), alert.code);
    fields.text(Key("vendorCode"), alert.vendorCode);
    fields.text(Key("info"), alert.info);
    QJsonArray stations;
    for (const StationId& station : alert.stations)
        stations.append(station.value());
    fields.value(Key("stations"), stations);
    fields.number(Key("value"), alert.value);
    fields.time(Key("since"), alert.since);
    fields.time(Key("raisedAt"), alert.raisedAt);
    fields.time(Key("lastAt"), alert.lastAt);
    fields.number(Key("count"), alert.count);
    fields.text(Key("by"), alert.by);
    fields.time(Key("handledAt"), alert.handledAt);
    fields.time(Key("snoozedUntil"), alert.snoozedUntil);
    fields.time(Key("clearedAt"), alert.clearedAt);
    fields.enumerator(Key("end"), alert.end);
    return fields.object();
}

AlertRecord alertFrom(const QJsonObject& object)
{
    const FieldReader fields(object);
    AlertRecord alert;
    alert.kind = fields.enumerator(Key("kind"), LastKind);
    alert.severity = fields.enumerator(Key("severity"), Severity::Critical, Severity::Warning);
    alert.state = fields.enumerator(Key("state"), AlertState::Cleared);
    alert.station = StationId(fields.text(Key("station")));
    alert.evse = fields.optionalId<EvseId>(Key("evse"));
    alert.session = fields.optionalId<TransactionKey>(Key("session"));
    alert.subject = fields.text(Key("subject"));
    alert.code = fields.text(Key("code"));
    alert.vendorCode = fields.text(Key("vendorCode"));
    alert.info = fields.text(Key("info"));
    for (const QString& station : texts(fields.value(Key("stations"))))
        alert.stations.append(StationId(station));
    alert.value = fields.number(Key("value"));
    alert.since = fields.time(Key("since"));
    alert.raisedAt = fields.time(Key("raisedAt"));
    alert.lastAt = fields.time(Key("lastAt"));
    alert.count = fields.smallNumber(Key("count"), 1);
    alert.by = fields.text(Key("by"));
    alert.handledAt = fields.optionalTime(Key("handledAt"));
    alert.snoozedUntil = fields.optionalTime(Key("snoozedUntil"));
    alert.clearedAt = fields.optionalTime(Key("clearedAt"));
    alert.end = fields.enumerator(Key("end"), AlertEnd::SwitchedOff);
    return alert;
}

QJsonObject toJson(const AlertSettings& settings)
{
    FieldWriter fields;
    QJsonArray rules;
    for (const AlertRule& rule : settings.rules)
        rules.append(QJsonObject{{QStringLiteral("isOn"), rule.isOn}, {QStringLiteral("threshold"), rule.threshold}});
    fields.value(Key("rules"), rules);
    QJsonArray quiet;
    for (const QuietHours& hours : settings.quiet)
        quiet.append(QJsonObject{{QStringLiteral("isOn"), hours.isOn},
                                 {QStringLiteral("from"), timeText(hours.from)},
                                 {QStringLiteral("to"), timeText(hours.to)}});
    fields.value(Key("quiet"), quiet);
    fields.flag(Key("isDigestOn"), settings.isDigestOn);
    fields.text(Key("digestAt"), timeText(settings.digestAt));
    fields.flag(Key("isDesktopOn"), settings.isDesktopOn);
    fields.enumerator(Key("desktopLeast"), settings.desktopLeast);
    fields.value(Key("mail"), toJson(settings.mail));
    fields.value(Key("webhook"), toJson(settings.webhook));
    return fields.object();
}

AlertSettings alertSettingsFrom(const QJsonObject& object)
{
    const FieldReader fields(object);
    AlertSettings settings;
    const QJsonArray rules = fields.value(Key("rules")).toArray();
    for (int kind = 0; kind < std::min<int>(AlertKindCount, int(rules.size())); ++kind) {
        const FieldReader rule(rules.at(kind).toObject());
        const AlertKindTraits traits = alertKindTraits(static_cast<AlertKind>(kind));
        settings.rules[kind].isOn = rule.flag(Key("isOn"), true);
        settings.rules[kind].threshold =
            std::clamp(rule.smallNumber(Key("threshold"), traits.fallback), traits.least, traits.most);
    }
    const QJsonArray quiet = fields.value(Key("quiet")).toArray();
    for (int severity = 0; severity < std::min<int>(3, int(quiet.size())); ++severity) {
        const FieldReader hours(quiet.at(severity).toObject());
        QuietHours& read = settings.quiet[severity];
        read.isOn = hours.flag(Key("isOn"), read.isOn);
        read.from = timeFrom(hours.text(Key("from")), read.from);
        read.to = timeFrom(hours.text(Key("to")), read.to);
    }
    settings.isDigestOn = fields.flag(Key("isDigestOn"), true);
    settings.digestAt = timeFrom(fields.text(Key("digestAt")), settings.digestAt);
    settings.isDesktopOn = fields.flag(Key("isDesktopOn"), true);
    settings.desktopLeast = fields.enumerator(Key("desktopLeast"), Severity::Critical, settings.desktopLeast);
    settings.mail = mailFrom(fields.value(Key("mail")).toObject());
    settings.webhook = webhookFrom(fields.value(Key("webhook")).toObject());
    return settings;
}

} // namespace forecourt::storage
