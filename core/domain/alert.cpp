// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/alert.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace forecourt {

namespace {
constexpr int MinutesPerDay = 1440;
constexpr int HoursPerMonth = 720;
constexpr int LongestAddress = 254;
constexpr int LongestUrl = 2000;
constexpr int MostRecipients = 20;
} // namespace

QString AlertRecord::key() const
{
    return QStringLiteral("%1|%2|%3|%4")
        .arg(QString::number(static_cast<int>(kind)), station.value(),
             evse ? QString::number(evse->value()) : QString(), subject);
}

AlertKindTraits alertKindTraits(AlertKind kind)
{
    switch (kind) {
    case AlertKind::Fault: return {ThresholdUnit::Minutes, 0, 0, MinutesPerDay, false};
    case AlertKind::Offline: return {ThresholdUnit::Minutes, 10, 1, MinutesPerDay, false};
    case AlertKind::SiteOffline: return {ThresholdUnit::Minutes, 5, 1, MinutesPerDay, false};
    case AlertKind::Stale: return {ThresholdUnit::Minutes, 0, 0, MinutesPerDay, false};
    case AlertKind::LongSession: return {ThresholdUnit::Hours, 24, 1, HoursPerMonth, false};
    case AlertKind::IdleSession: return {ThresholdUnit::Hours, 8, 1, HoursPerMonth, false};
    case AlertKind::UnknownToken: return {ThresholdUnit::Times, 1, 1, 100, true};
    case AlertKind::StationClock: return {ThresholdUnit::Seconds, 120, 5, 86'400, false};
    case AlertKind::OwnClock: return {ThresholdUnit::Minutes, 30, 1, MinutesPerDay, false};
    case AlertKind::DiskLow: return {ThresholdUnit::Megabytes, 1000, 100, 1'000'000, false};
    case AlertKind::Backup: return {ThresholdUnit::Hours, 48, 25, HoursPerMonth, false};
    case AlertKind::Unavailable: return {ThresholdUnit::Minutes, 5, 0, MinutesPerDay, false};
    case AlertKind::UntrackedCharge: return {ThresholdUnit::Minutes, 5, 1, MinutesPerDay, false};
    case AlertKind::Unpriced: return {ThresholdUnit::Times, 1, 1, 1000, false};
    case AlertKind::OnBattery: return {ThresholdUnit::Minutes, 1, 0, MinutesPerDay, false};
    case AlertKind::DuplicateIdentity:
    case AlertKind::SecurityEvent:
    case AlertKind::Delivery: return {ThresholdUnit::None, 0, 0, 0, true};
    case AlertKind::Storage:
    case AlertKind::QueueFull:
    case AlertKind::NoReturn:
    case AlertKind::MaySleep:
    case AlertKind::Port: break;
    }
    return {};
}

bool QuietHours::contains(const QTime& siteTime) const
{
    if (!isOn)
        return false;
    if (from == to)
        return true;
    return from < to ? siteTime >= from && siteTime < to : siteTime >= from || siteTime < to;
}

AlertSettings::AlertSettings()
{
    rules.reserve(AlertKindCount);
    for (int kind = 0; kind < AlertKindCount; ++kind)
        rules.append({true, alertKindTraits(static_cast<AlertKind>(kind)).fallback});
    quiet[static_cast<int>(Severity::Info)].isOn = true;
    quiet[static_cast<int>(Severity::Warning)].isOn = true;
}

bool AlertSettings::operator==(const AlertSettings& other) const
{
    return rules == other.rules && std::equal(std::begin(quiet), std::end(quiet), std::begin(other.quiet))
        && isDigestOn == other.isDigestOn && digestAt == other.digestAt && isDesktopOn == other.isDesktopOn
        && desktopLeast == other.desktopLeast && mail == other.mail && webhook == other.webhook;
}

bool DeliveryOutcome::mayPass() const
{
    switch (problem) {
    case DeliveryProblem::UnknownHost:
    case DeliveryProblem::Refused:
    case DeliveryProblem::TimedOut:
    case DeliveryProblem::NoTls:
    case DeliveryProblem::Certificate:
    case DeliveryProblem::Authentication: // a provider may lock out for a while; the owner may mend it
    case DeliveryProblem::TemporaryError:
    case DeliveryProblem::Dropped:
    case DeliveryProblem::SecretUnreadable:
    case DeliveryProblem::Failed: return true;
    case DeliveryProblem::None:
    case DeliveryProblem::NotConfigured:
    case DeliveryProblem::BadAddress:
    case DeliveryProblem::PermanentError:
    case DeliveryProblem::Redirected: return false;
    }
    return false;
}

namespace {

std::optional<Error> invalid(const char* field, const char* detail)
{
    return Error{ErrorCode::InvalidInput, QLatin1String(detail), {QLatin1String(field)}};
}

/// Good enough to be written into a mail's head: no blanks, no control characters, one @ with something on each side.
bool isMailAddress(const QString& address)
{
    static const QRegularExpression pattern(QStringLiteral("^[^\\s@<>,;\"\\p{C}]+@[^\\s@<>,;\"\\p{C}]+$"));
    return address.size() <= LongestAddress && pattern.match(address).hasMatch();
}

bool isHost(const QString& host)
{
    static const QRegularExpression pattern(QStringLiteral("^[^\\s/@\\p{C}]+$"));
    return host.size() <= LongestAddress && pattern.match(host).hasMatch();
}

std::optional<Error> checkMail(const MailSettings& mail)
{
    if (!mail.isOn)
        return std::nullopt;
    if (!isHost(mail.host))
        return invalid("mail.host", "the mail server's name is missing or wrong");
    if (mail.port < 1 || mail.port > 65535)
        return invalid("mail.port", "a number from 1 to 65535");
    if (!isMailAddress(mail.from))
        return invalid("mail.from", "the sender's address is missing or wrong");
    if (mail.recipients.isEmpty() || mail.recipients.size() > MostRecipients
        || !std::all_of(mail.recipients.begin(), mail.recipients.end(), isMailAddress))
        return invalid("mail.recipients", "one to twenty addresses");
    return std::nullopt;
}

} // namespace

bool isWebhookAddress(const QString& address)
{
    const QUrl url(address, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || address.size() > LongestUrl)
        return false;
    if (url.scheme() == QLatin1String("https"))
        return true;
    const QString host = url.host();
    return url.scheme() == QLatin1String("http")
        && (host == QLatin1String("localhost") || host == QLatin1String("127.0.0.1") || host == QLatin1String("::1"));
}

std::optional<Error> checkAlertSettings(const AlertSettings& settings)
{
    if (settings.rules.size() != AlertKindCount)
        return invalid("rules", "one rule for each kind");
    for (int kind = 0; kind < AlertKindCount; ++kind) {
        const AlertKindTraits traits = alertKindTraits(static_cast<AlertKind>(kind));
        if (settings.rules.at(kind).threshold < traits.least || settings.rules.at(kind).threshold > traits.most)
            return invalid("rules", "a threshold is out of range");
    }
    if (!settings.digestAt.isValid())
        return invalid("digestAt", "a time of day");
    if (settings.webhook.isOn && !isWebhookAddress(settings.webhook.url))
        return invalid("webhook.url", "an https address, or http on this computer");
    return checkMail(settings.mail);
}

bool isNews(const AlertRecord& before, const AlertRecord& now)
{
    if (now.state != AlertState::Open)
        return false;
    if (before.id.value() == 0 || before.state == AlertState::Snoozed)
        return true;
    return !before.isCleared() && now.severity > before.severity;
}

bool isWorse(const AlertRecord& a, const AlertRecord& b)
{
    if (a.severity != b.severity)
        return a.severity > b.severity;
    if (a.since != b.since)
        return a.since < b.since;
    return a.id.value() < b.id.value();
}

} // namespace forecourt
