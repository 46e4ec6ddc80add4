// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/alertwords.h"

#include "ui/format/alteredwords.h"
#include "ui/format/portwords.h"
#include "ui/format/words.h"
#include "ui/models/names.h"

#include <QCoreApplication>

namespace forecourt::ui {

namespace {

struct AlertWords
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::AlertWords)
};

constexpr qsizetype LongestName = 60;
constexpr qsizetype LongestInfo = 200;

QString nameOf(const AlertRecord& alert, const api::LiveSite& site)
{
    if (alert.station.value().isEmpty())
        return {};
    return shortened(alert.evse ? placeName(site, alert.station, *alert.evse) : stationName(site, alert.station), LongestName);
}

QString faultText(const AlertRecord& alert)
{
    const QString word = alert.code == QLatin1String("NoError") ? QString() : shortened(faultWord(alert.code), LongestName);
    //: A charger says that it is faulted, not why.
    return word.isEmpty() ? AlertWords::tr("fault without a reason") : word;
}

/// The backup is good, what it is a copy of is in doubt.
bool isAltered(const AlertRecord& alert)
{
    return alert.code == QLatin1String("Altered");
}

QString backupTitle(const AlertRecord& alert)
{
    if (isAltered(alert))
        return alteredTitle({alert.value, {}});
    return alert.code.isEmpty() ? AlertWords::tr("The last backup is old") : AlertWords::tr("The last backup failed");
}

QString channelWord(const AlertRecord& alert)
{
    return alert.subject == QLatin1String("mail") ? AlertWords::tr("Mails do not get through")
                                                  : AlertWords::tr("Webhook calls do not get through");
}

QString clockTitle(const AlertRecord& alert, const QString& name, const Formatter& format)
{
    const QString off = format.durationInWords(std::chrono::seconds(std::abs(alert.value)));
    //: %1 a charger, %2 a duration.
    return alert.value < 0 ? AlertWords::tr("The clock of %1 is %2 behind").arg(name, off)
                           : AlertWords::tr("The clock of %1 is %2 ahead").arg(name, off);
}

/// The car has charged and hangs on the connector still.
bool isFinishing(const AlertRecord& alert)
{
    return alert.code == QLatin1String("Finishing");
}

/// The one of the central system: a console that is attached to it, or a reader of the mail, sits at another.
QString batteryTitle(const AlertRecord& alert, const Formatter& format)
{
    //: The computer on which the central system runs. %1 what is left of its battery: "62 %".
    return alert.value > 0 ? AlertWords::tr("The computer that serves the chargers runs on battery: %1 left").arg(format.percent(static_cast<int>(alert.value)))
                           : AlertWords::tr("The computer that serves the chargers runs on battery");
}

/// Without a \a subject it is the alert for all that are too many for one each.
QString securityTitle(const QString& name, const QString& subject)
{
    if (subject.isEmpty()) {
        //: %1 a charger. Ten kinds of events of it have an alert of their own; this is one for all the others.
        return AlertWords::tr("%1 reports security events of many more kinds").arg(name);
    }
    //: %1 a charger, %2 the standard's name of the event.
    return AlertWords::tr("%1 reports a security event: %2").arg(name, subject);
}

/// Why it is not open. English is left only where the system's own words say more, and where an older program kept the alert.
QString portText(const AlertRecord& alert)
{
    AlertRecord shown = alert;
    shown.vendorCode = shortened(alert.vendorCode, LongestName);
    const QString said = shortened(alert.info, LongestInfo);
    const QString text = portTrouble(shown);
    if (text.isEmpty())
        return said;
    const bool isSaid = alert.code == QLatin1String("PortInUse") || alert.code == QLatin1String("PermissionDenied");
    return isSaid ? text : AlertWords::tr("%1 (%2)").arg(text, said);
}

} // namespace

QString alertTitle(const AlertRecord& alert, const api::LiveSite& site, const Formatter& format)
{
    const QString name = nameOf(alert, site);
    const QString subject = shortened(alert.subject, LongestName);
    switch (alert.kind) {
    //: %1 a connector or charger, %2 a fault.
    case AlertKind::Fault: return AlertWords::tr("%1: %2").arg(name, faultText(alert));
    case AlertKind::Offline: return AlertWords::tr("%1 is offline").arg(name);
    case AlertKind::SiteOffline:
        return AlertWords::tr("%n chargers went offline together", nullptr, static_cast<int>(alert.stations.size()));
    case AlertKind::Stale: return AlertWords::tr("%1 is connected but silent").arg(name);
    //: %1 a session's number, %2 a connector.
    case AlertKind::LongSession: return AlertWords::tr("Session %1 at %2 does not end").arg(subject, name);
    case AlertKind::IdleSession: return AlertWords::tr("Session %1 at %2 draws no energy").arg(subject, name);
    //: %1 a tag, %2 a charger.
    case AlertKind::UnknownToken: return AlertWords::tr("Unknown tag %1 at %2").arg(subject, name);
    case AlertKind::StationClock: return clockTitle(alert, name, format);
    case AlertKind::OwnClock: return AlertWords::tr("This computer's clock is not synchronised");
    case AlertKind::DiskLow: return AlertWords::tr("Little space is left on the disk: %1").arg(format.dataSize(alert.value));
    case AlertKind::Storage: return AlertWords::tr("Nothing can be saved");
    case AlertKind::QueueFull: return AlertWords::tr("Too many records wait for the disk");
    case AlertKind::Backup: return backupTitle(alert);
    case AlertKind::DuplicateIdentity: return AlertWords::tr("Two chargers call themselves %1").arg(name);
    case AlertKind::SecurityEvent: return securityTitle(name, subject);
    case AlertKind::Port: return AlertWords::tr("Port %1 is closed: no charger reaches us there").arg(alert.value);
    case AlertKind::Delivery: return channelWord(alert);
    //: %1 a connector or charger; its operator did not take it out of use here.
    case AlertKind::Unavailable: return AlertWords::tr("%1 is out of use, but not by us").arg(name);
    case AlertKind::UntrackedCharge:
        return isFinishing(alert) ? AlertWords::tr("%1 stays occupied without a session").arg(name)
                                  : AlertWords::tr("%1 charges without a session").arg(name);
    case AlertKind::NoReturn: return AlertWords::tr("%1 did not come back after its restart").arg(name);
    case AlertKind::Unpriced: return AlertWords::tr("%n session(s) ended without a price", nullptr, static_cast<int>(alert.value));
    case AlertKind::OnBattery: return batteryTitle(alert, format);
    case AlertKind::MaySleep: return AlertWords::tr("The computer that serves the chargers may fall asleep while cars charge");
    }
    return {};
}

QString alertDetails(const AlertRecord& alert, const api::LiveSite& site, const Formatter& format)
{
    QStringList parts;
    if (alert.kind == AlertKind::Fault && !alert.code.isEmpty())
        parts.append(shortened(alert.code, LongestName));
    if (alert.kind != AlertKind::Port && !alert.vendorCode.isEmpty())
        //: %1 a code of the charger's maker.
        parts.append(AlertWords::tr("maker's code %1").arg(shortened(alert.vendorCode, LongestName)));
    if (alert.kind == AlertKind::SiteOffline) {
        QStringList names;
        for (const StationId& station : alert.stations.mid(0, 10))
            names.append(shortened(stationName(site, station), LongestName));
        if (alert.stations.size() > 10)
            names.append(AlertWords::tr("and %n more", nullptr, static_cast<int>(alert.stations.size()) - 10));
        parts.append(names.join(QStringLiteral(", ")));
    }
    if (alert.kind == AlertKind::LongSession || alert.kind == AlertKind::IdleSession)
        parts.append(AlertWords::tr("runs for %1").arg(format.durationInWords(std::chrono::seconds(alert.value))));
    if (alert.kind == AlertKind::Port && !alert.info.isEmpty())
        parts.append(portText(alert));
    else if (!alert.info.isEmpty())
        parts.append(shortened(alert.info, LongestInfo));
    if (alert.count > 1)
        parts.append(AlertWords::tr("%n times", nullptr, alert.count));
    return parts.join(QStringLiteral(", "));
}

namespace {
/// As sentences: each step begins with a capital letter.
QString stepsText(const QStringList& steps)
{
    return steps.isEmpty() ? QString() : steps.join(QStringLiteral(". ")) + QLatin1Char('.');
}

QString portHint(const AlertRecord& alert)
{
    if (alert.code == QLatin1String("FileFailed"))
        //: The port for encrypted calls is closed. "Network" is a section of the settings, "Check certificate" a button there.
        return AlertWords::tr("Choose another certificate and its key under Settings, Network, and start Forecourt again. "
                              "Check certificate there says whether they fit.");
    if (alert.code == QLatin1String("PermissionDenied"))
        //: Linux keeps the ports below 1024 for programs that an administrator allows them.
        return AlertWords::tr("Choose a port from 1024 on, or have an administrator allow Forecourt this one.");
    return AlertWords::tr("End the program that uses it, or choose another port.");
}
} // namespace

QString alertHint(const AlertRecord& alert)
{
    switch (alert.kind) {
    case AlertKind::Fault: return stepsText(faultSteps(alert.code));
    case AlertKind::Offline: return AlertWords::tr("Check its power and its network. It connects again by itself.");
    case AlertKind::SiteOffline: return AlertWords::tr("Is it the site's network? Check router, switch and this computer's cable.");
    case AlertKind::Stale: return AlertWords::tr("Ask it for its state; if it stays silent, restart it.");
    case AlertKind::LongSession: return AlertWords::tr("Stop it, or close it in our records if the car is gone.");
    case AlertKind::IdleSession: return AlertWords::tr("The car may be full: ask the driver to free the place.");
    case AlertKind::UnknownToken: return AlertWords::tr("If it belongs to somebody here, add it under People & tags.");
    case AlertKind::StationClock: return AlertWords::tr("It takes our time with its next restart; else set its time server.");
    case AlertKind::OwnClock: return AlertWords::tr("Turn on automatic time in the system's settings (timedatectl set-ntp true).");
    case AlertKind::DiskLow: return AlertWords::tr("Free some space, or keep messages for a shorter time.");
    case AlertKind::Storage: return AlertWords::tr("Check the disk and its permissions. Chargers keep what we did not confirm and send it again.");
    case AlertKind::QueueFull: return AlertWords::tr("The disk is too slow or refuses. Chargers get no answers and send again; nothing is lost.");
    case AlertKind::Backup: return isAltered(alert) ? alteredHint() : AlertWords::tr("Check the backup folder and back up now.");
    case AlertKind::DuplicateIdentity: return AlertWords::tr("Give one of them another name in its own settings. The second is turned away.");
    case AlertKind::SecurityEvent: return AlertWords::tr("Ask who worked at the charger. If nobody did, look at it on site.");
    case AlertKind::Port: return portHint(alert);
    case AlertKind::Delivery: return AlertWords::tr("Send a test under Settings, Notifications: it says what is wrong.");
    case AlertKind::Unavailable: return AlertWords::tr("Put it into service again. If it stays out of use, look at it on site.");
    case AlertKind::UntrackedCharge:
        return isFinishing(alert) ? AlertWords::tr("Ask the driver to unplug the cable.")
                                  : AlertWords::tr("Its session may still arrive. If it does not, restart the charger.");
    case AlertKind::NoReturn: return AlertWords::tr("Check its power and its network, or switch it off and on at its fuse.");
    case AlertKind::Unpriced: return AlertWords::tr("They are in no sum. Assign a price and price them again, or decide on the corrections desk.");
    case AlertKind::OnBattery: return AlertWords::tr("Plug it in. When its battery is empty, nobody answers the chargers.");
    case AlertKind::MaySleep: return AlertWords::tr("It does not let Forecourt keep it awake: turn off automatic sleep in its settings.");
    }
    return {};
}

QString alertKindWord(AlertKind kind)
{
    switch (kind) {
    case AlertKind::Fault: return AlertWords::tr("Fault of a charger or connector");
    case AlertKind::Offline: return AlertWords::tr("Charger offline");
    case AlertKind::SiteOffline: return AlertWords::tr("Several chargers offline together");
    case AlertKind::Stale: return AlertWords::tr("Charger connected but silent");
    case AlertKind::LongSession: return AlertWords::tr("Session that does not end");
    case AlertKind::IdleSession: return AlertWords::tr("Session without energy");
    case AlertKind::UnknownToken: return AlertWords::tr("Unknown tag used");
    case AlertKind::StationClock: return AlertWords::tr("Clock of a charger is off");
    case AlertKind::OwnClock: return AlertWords::tr("This computer's clock");
    case AlertKind::DiskLow: return AlertWords::tr("Little disk space");
    case AlertKind::Storage: return AlertWords::tr("Trouble with saving");
    case AlertKind::QueueFull: return AlertWords::tr("Records wait for the disk");
    case AlertKind::Backup: return AlertWords::tr("Backup failed, old or in doubt");
    case AlertKind::DuplicateIdentity: return AlertWords::tr("Two chargers with one name");
    case AlertKind::SecurityEvent: return AlertWords::tr("Security event of a charger");
    case AlertKind::Port: return AlertWords::tr("Port for chargers closed");
    case AlertKind::Delivery: return AlertWords::tr("Notification not delivered");
    case AlertKind::Unavailable: return AlertWords::tr("Out of use, not by us");
    case AlertKind::UntrackedCharge: return AlertWords::tr("Charging or occupied without a session");
    case AlertKind::NoReturn: return AlertWords::tr("Charger not back after a restart");
    case AlertKind::Unpriced: return AlertWords::tr("Session without a price");
    case AlertKind::OnBattery: return AlertWords::tr("Computer runs on battery");
    case AlertKind::MaySleep: return AlertWords::tr("Computer may fall asleep while cars charge");
    }
    return {};
}

QString alertSeverityWord(Severity severity)
{
    switch (severity) {
    //: Severity of an alert, the mildest.
    case Severity::Info: return AlertWords::tr("Note");
    case Severity::Warning: return AlertWords::tr("Warning");
    case Severity::Critical: return AlertWords::tr("Critical");
    }
    return {};
}

QString alertStateText(const AlertRecord& alert, const Formatter& format, const QDateTime& now)
{
    switch (alert.state) {
    //: State of an alert: nobody has dealt with it.
    case AlertState::Open: return AlertWords::tr("Open");
    case AlertState::Acknowledged:
        //: %1 a person.
        return alert.by.isEmpty() ? AlertWords::tr("Acknowledged") : AlertWords::tr("Acknowledged by %1").arg(shortened(alert.by, LongestName));
    case AlertState::Snoozed: return AlertWords::tr("Snoozed until %1").arg(format.timeOrDate(alert.snoozedUntil, now));
    case AlertState::Cleared: break;
    }
    const QString at = format.timeOrDate(alert.clearedAt, now);
    switch (alert.end) {
    //: State of an alert; %1 a time.
    case AlertEnd::NotRepeated: return AlertWords::tr("Not repeated for a day");
    case AlertEnd::SwitchedOff: return AlertWords::tr("Switched off %1").arg(at);
    case AlertEnd::None:
    case AlertEnd::Resolved: break;
    }
    //: State of an alert: what it was about has ended by itself; %1 a time.
    return AlertWords::tr("Over since %1").arg(at);
}

namespace {

QString problemSentence(DeliveryProblem problem)
{
    switch (problem) {
    case DeliveryProblem::None: return AlertWords::tr("It worked: the other side took it.");
    case DeliveryProblem::NotConfigured: return AlertWords::tr("Something is missing: fill in server, sender and recipients.");
    case DeliveryProblem::BadAddress: return AlertWords::tr("This address cannot be used: it must begin with https://.");
    case DeliveryProblem::UnknownHost: return AlertWords::tr("Nobody knows this server. Check the spelling and this computer's internet connection.");
    case DeliveryProblem::Refused: return AlertWords::tr("The connection is refused. Check server and port.");
    case DeliveryProblem::TimedOut: return AlertWords::tr("The server does not answer. Check server, port and encryption; a firewall may be in between.");
    case DeliveryProblem::Certificate: return AlertWords::tr("The server's certificate does not hold. Check the server's name and this computer's clock.");
    case DeliveryProblem::NoTls: return AlertWords::tr("The server does not offer this encryption. Choose another one.");
    case DeliveryProblem::Authentication: return AlertWords::tr("User name or password is wrong. Some providers want a password of its own for programs.");
    case DeliveryProblem::TemporaryError: return AlertWords::tr("The server cannot take it now. It is tried again later.");
    case DeliveryProblem::PermanentError: return AlertWords::tr("The server does not want it. Check sender, recipients or address.");
    case DeliveryProblem::Redirected: return AlertWords::tr("It points to another place, which is not followed. Enter that place's address.");
    case DeliveryProblem::Dropped: return AlertWords::tr("The connection broke off. Check port and encryption.");
    case DeliveryProblem::SecretUnreadable: return AlertWords::tr("The password was saved on another computer. Type it again.");
    case DeliveryProblem::Failed: return AlertWords::tr("It failed.");
    }
    return {};
}

} // namespace

QString deliverySentence(const DeliveryOutcome& outcome)
{
    QString text = problemSentence(outcome.problem);
    if (outcome.isGood())
        return text;
    QStringList said;
    if (outcome.code > 0)
        said.append(QString::number(outcome.code));
    if (!outcome.detail.isEmpty())
        said.append(shortened(outcome.detail, LongestInfo));
    //: What the other side said, in its own words.
    return said.isEmpty() ? text : AlertWords::tr("%1 (%2)").arg(text, said.join(QLatin1Char(' ')));
}

} // namespace forecourt::ui
