// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/planwords.h"

#include "ui/format/timesamples.h"

#include <QCoreApplication>

namespace forecourt::ui {

namespace {

constexpr int WeekDays = 7;

struct Plans
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::Plans)
};

QString daysText(int days, const QLocale& locale)
{
    if (days == PlannedAction::EveryDay)
        return Plans::tr("Every day");
    QStringList names;
    for (int day = 1; day <= WeekDays; ++day) {
        if (days & (1 << (day - 1)))
            names.append(locale.standaloneDayName(day, QLocale::ShortFormat));
    }
    return locale.createSeparatedList(names);
}

/// Nobody knows whether it was done; what to do depends on whether it comes again by itself.
QString unclearText(const PlannedAction& plan, const QString& words)
{
    if (words.isEmpty())
        return Plans::tr("Unclear: no answer came, so it may have been done. Look at the charger");
    if (plan.isRepeated())
        //: A planned action that comes again got no answer; %1 how, in English.
        return Plans::tr("Unclear: %1. It may have been done; look at the charger").arg(words);
    //: A planned action got no answer; %1 how, in English.
    return Plans::tr("Unclear: %1. It may have been done; look at the charger before you plan it again").arg(words);
}

/// How a run of a plan ended.
QString endText(const PlannedAction& plan, PlanState end)
{
    const QString words = plan.lastDetail.simplified();
    switch (end) {
    case PlanState::Done:
        //: A planned action was done; %1 the charger's own words, in English.
        return words.isEmpty() ? Plans::tr("Done") : Plans::tr("Done: %1").arg(words);
    case PlanState::Failed:
        //: A planned action failed; %1 the charger's own words, in English.
        return words.isEmpty() ? Plans::tr("Failed. The charger's history says more") : Plans::tr("Failed: %1").arg(words);
    case PlanState::Missed:
        if (plan.isWhenBack())
            return Plans::tr("Missed: the charger was offline for 24 hours. Plan it again");
        return Plans::tr("Missed: the charger was offline or busy for six hours. Plan it again");
    case PlanState::Cancelled: return Plans::tr("Cancelled");
    case PlanState::Unconfirmed: return unclearText(plan, words);
    case PlanState::Waiting:
    case PlanState::Running: break;
    }
    return {};
}

} // namespace

QString planWork(const PlannedAction& plan)
{
    if (const auto* reset = std::get_if<Reset>(&plan.work))
        return reset->kind == ResetKind::Hard ? Plans::tr("Hard restart") : Plans::tr("Restart");
    if (const auto* change = std::get_if<ChangeAvailability>(&plan.work)) {
        const bool isIn = change->to == Availability::Operative;
        if (!change->evse)
            return isIn ? Plans::tr("Put into service") : Plans::tr("Take out of service");
        //: %1 the number of a connector.
        return (isIn ? Plans::tr("Put connector %1 into service") : Plans::tr("Take connector %1 out of service")).arg(change->evse->value());
    }
    if (const auto* limit = std::get_if<SetChargingProfile>(&plan.work))
        //: %1 the number of a connector.
        return limit->evse ? Plans::tr("Limit the power of connector %1").arg(limit->evse->value()) : Plans::tr("Limit the power");
    if (const auto* clear = std::get_if<ClearChargingProfiles>(&plan.work))
        //: %1 the number of a limit of power.
        return clear->profileId ? Plans::tr("Remove limit %1").arg(*clear->profileId) : Plans::tr("Remove limits of power");
    if (std::holds_alternative<ClearCache>(plan.work))
        return Plans::tr("Clear the memory of tags");
    const auto& values = std::get<WriteSettings>(plan.work).values;
    if (values.size() == 1)
        //: A charger's setting gets a value: %1 setting, %2 value.
        return Plans::tr("Set %1 to %2").arg(values.first().name.left(60), values.first().value.left(60));
    return Plans::tr("Change %n setting(s)", nullptr, static_cast<int>(values.size()));
}

QString planTime(const PlannedAction& plan, const Formatter& format, const QDateTime& now)
{
    QString text;
    if (plan.isRepeated())
        //: When something is done every week: %1 days, %2 time of day.
        text = Plans::tr("%1 at %2").arg(daysText(plan.days, format.locale()), clockTimeText(plan.time, format.locale()));
    else if (plan.dueAt)
        text = format.dateTime(plan.dueAt, now);
    else if (plan.isWhenBack())
        //: When something is done: the charger is offline now.
        return Plans::tr("As soon as the charger is online");
    else
        return Plans::tr("As soon as nobody charges");
    //: Behind a time: the action waits until no car is charging.
    return plan.isWhenIdle ? QString(text + QStringLiteral(", ") + Plans::tr("when nobody charges")) : text;
}

QString planState(const PlannedAction& plan, const Formatter& format, const QDateTime& now)
{
    if (plan.state == PlanState::Running)
        return Plans::tr("Being done");
    if (plan.state != PlanState::Waiting)
        return endText(plan, plan.state);
    QString text = plan.dueAt && *plan.dueAt > now ? (plan.isRepeated() ? Plans::tr("Next %1").arg(format.dateTime(plan.dueAt, now)) : Plans::tr("Planned"))
                   : plan.isWhenBack()             ? Plans::tr("Waits until the charger is online, 24 hours at most")
                   : plan.isWhenIdle               ? Plans::tr("Waits until the charger is online and nobody charges")
                                                   : Plans::tr("Waits until the charger is online");
    if (plan.last)
        //: Behind how a repeated action stands: %1 when it was last done, %2 how that went.
        text += QStringLiteral(" · ") + Plans::tr("last %1: %2").arg(format.dateTime(plan.lastAt, now), endText(plan, *plan.last));
    return text;
}

} // namespace forecourt::ui
