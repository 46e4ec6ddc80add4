// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/faulttexts.h"

#include "ui/format/words.h"

#include <QCoreApplication>
#include <QFile>

// outside of every namespace, as the macro wants it
static void initFaultResources()
{
    Q_INIT_RESOURCE(resources);
}

namespace forecourt::ui {
namespace {

struct FaultTexts
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::Faults)
};

/// A text of ours; translated when it is asked for.
struct FaultText
{
    const char* id;
    QString (*cause)();
    QStringList (*checks)();
};

QString restartStep()
{
    return FaultTexts::tr("Restart the charger");
}
QString makerStep()
{
    return FaultTexts::tr("Still there: call the maker with the code");
}
QString electricianStep()
{
    return FaultTexts::tr("Call an electrician");
}
QString unplugStep()
{
    return FaultTexts::tr("Unplug the car");
}

/// Faults at the plug, the cable and the car.
const FaultText PlugTexts[] = {
    {"lock", [] { return FaultTexts::tr("The charger cannot lock the plug, or cannot let it go."); },
     [] {
         return QStringList{FaultTexts::tr("Push the plug in fully, then pull it"), FaultTexts::tr("Look for dirt in the socket"),
                            restartStep(), makerStep()};
     }},
    {"carTalk", [] { return FaultTexts::tr("Charger and car do not understand each other. Often the car, the cable or its contacts."); },
     [] {
         return QStringList{FaultTexts::tr("Unplug and plug in again"), FaultTexts::tr("Try another car or cable"), restartStep(),
                            makerStep()};
     }},
    {"vehicleMode", [] { return FaultTexts::tr("The car reports a state that does not fit the step of the charge."); },
     [] { return QStringList{FaultTexts::tr("Unplug and plug in again"), FaultTexts::tr("Try another car"), restartStep(), makerStep()}; }},
    {"pilot", [] { return FaultTexts::tr("The signal wire to the car (control pilot) has the wrong voltage: cable, plug or car."); },
     [] {
         return QStringList{FaultTexts::tr("Look for water, dirt or bent contacts in the plug"), FaultTexts::tr("Try another cable"),
                            FaultTexts::tr("Try another car"), makerStep()};
     }},
    {"proximity", [] { return FaultTexts::tr("The charger does not see properly whether a plug is in (proximity contact)."); },
     [] {
         return QStringList{FaultTexts::tr("Push the plug in fully, then pull it"), FaultTexts::tr("Look for dirt or bent contacts in the plug"),
                            FaultTexts::tr("Try another cable"), makerStep()};
     }},
    {"partialInsertion", [] { return FaultTexts::tr("The plug is not all the way in."); },
     [] {
         return QStringList{FaultTexts::tr("Ask the driver to push the plug in fully"), FaultTexts::tr("Look for dirt in the socket"),
                            makerStep()};
     }},
    {"latch", [] { return FaultTexts::tr("The latch of the plug is broken or does not close."); },
     [] {
         return QStringList{FaultTexts::tr("Look at the latch of the plug; do not use a broken one"),
                            FaultTexts::tr("Have the plug or cable replaced"), makerStep()};
     }},
    {"cutCable", [] { return FaultTexts::tr("The charging cable is cut or was torn off. There may be live parts."); },
     [] {
         return QStringList{FaultTexts::tr("Switch the charger off at its breaker before you go near the cable"),
                            FaultTexts::tr("Look whether somebody is in danger or the cable was stolen"), electricianStep()};
     }},
    {"cableWarm", [] { return FaultTexts::tr("The cable or plug is getting warm, so the charger gives less."); },
     [] {
         return QStringList{FaultTexts::tr("Check the plug for scorch marks"), FaultTexts::tr("Clean the contacts of plug and socket"),
                            makerStep()};
     }},
    {"cableHot", [] { return FaultTexts::tr("The cable or plug got too hot, so the charger stopped."); },
     [] {
         return QStringList{unplugStep(), FaultTexts::tr("Check the plug for scorch marks"), FaultTexts::tr("Do not use it until it was looked at"),
                            makerStep()};
     }},
    {"connectorVoltage", [] { return FaultTexts::tr("There is more voltage at the connector than there should be."); },
     [] {
         return QStringList{FaultTexts::tr("Nobody should touch the plug"), FaultTexts::tr("Switch the charger off at its breaker"),
                            electricianStep(), makerStep()};
     }},
};

/// Faults of the supply and of protection.
const FaultText SupplyTexts[] = {
    {"ground", [] { return FaultTexts::tr("Current flows to earth: the residual-current protection tripped. Water, a damaged cable or the car."); },
     [] {
         return QStringList{FaultTexts::tr("Unplug the car and look for water or damage"),
                            FaultTexts::tr("Check the residual-current device in the panel"), restartStep(), makerStep()};
     }},
    {"insulation", [] { return FaultTexts::tr("The insulation between the power lines and earth is too weak: cable, plug or car."); },
     [] {
         return QStringList{FaultTexts::tr("Unplug the car and look for water or damage"), FaultTexts::tr("Try another car"),
                            electricianStep(), makerStep()};
     }},
    {"overcurrent", [] { return FaultTexts::tr("More current flowed than allowed, or a breaker tripped. A short circuit, or a car that takes too much."); },
     [] {
         return QStringList{unplugStep(), FaultTexts::tr("Check the circuit breaker in the panel"), restartStep(), makerStep()};
     }},
    {"overvoltage", [] { return FaultTexts::tr("The mains voltage is too high at the charger."); },
     [] { return QStringList{FaultTexts::tr("Have an electrician measure the supply"), restartStep(), makerStep()}; }},
    {"undervoltage", [] { return FaultTexts::tr("The mains voltage is too low at the charger: a weak supply, a missing phase or a loose terminal."); },
     [] { return QStringList{FaultTexts::tr("Have an electrician measure the supply"), restartStep(), makerStep()}; }},
    {"powerLoss", [] { return FaultTexts::tr("The charger lost its power."); },
     [] {
         return QStringList{FaultTexts::tr("Check the circuit breaker in the panel"), FaultTexts::tr("Have an electrician measure the supply"),
                            makerStep()};
     }},
    {"contactor", [] { return FaultTexts::tr("The main switch of the charger does not open or close: it may be welded, and the plug may be live."); },
     [] {
         return QStringList{FaultTexts::tr("Switch the charger off at its breaker before you touch the plug"), electricianStep()};
     }},
    {"emergencyStop", [] { return FaultTexts::tr("Somebody pressed the emergency stop."); },
     [] {
         return QStringList{FaultTexts::tr("Look what happened, and whether somebody needs help"),
                            FaultTexts::tr("Release the emergency stop when it is safe"), restartStep()};
     }},
    {"hot", [] { return FaultTexts::tr("It is too hot inside the charger, so it stopped or gives less."); },
     [] {
         return QStringList{FaultTexts::tr("Let it cool down, keep the vents free"), FaultTexts::tr("Check the plug for scorch marks"),
                            makerStep()};
     }},
};

/// Faults of the electronics.
const FaultText DeviceTexts[] = {
    {"internal", [] { return FaultTexts::tr("Something in the charger's own hardware or software failed."); },
     [] { return QStringList{unplugStep(), restartStep(), makerStep()}; }},
    {"restart", [] { return FaultTexts::tr("The charger could not restart itself."); },
     [] {
         return QStringList{FaultTexts::tr("Switch it off at its breaker for a minute"), makerStep()};
     }},
    {"tagList", [] { return FaultTexts::tr("The charger's own list of tags contradicts our answer, so it may refuse tags we accept."); },
     [] {
         return QStringList{FaultTexts::tr("Cards may be refused: restart the charger to read the list again"), makerStep()};
     }},
    {"meter", [] { return FaultTexts::tr("The charger cannot read its energy meter, so its sessions lack values."); },
     [] {
         return QStringList{FaultTexts::tr("Sessions here may lack values: check them before billing"), restartStep(), makerStep()};
     }},
    {"reader", [] { return FaultTexts::tr("The card reader does not work."); },
     [] {
         return QStringList{FaultTexts::tr("Drivers cannot use cards: start sessions from here"), restartStep(), makerStep()};
     }},
    {"signal", [] { return FaultTexts::tr("The mobile or wireless signal is weak, so the link may break."); },
     [] { return QStringList{FaultTexts::tr("Move the antenna or use a network cable"), restartStep()}; }},
    {"other", [] { return FaultTexts::tr("The charger reports a fault the standard has no word for; the maker's code tells more."); },
     [] { return QStringList{unplugStep(), restartStep(), makerStep()}; }},
};

const FaultText* textOf(const QString& id)
{
    const auto findIn = [&id](const auto& texts) -> const FaultText* {
        for (const FaultText& text : texts) {
            if (id == QLatin1String(text.id))
                return &text;
        }
        return nullptr;
    };
    if (const FaultText* text = findIn(PlugTexts))
        return text;
    if (const FaultText* text = findIn(SupplyTexts))
        return text;
    return findIn(DeviceTexts);
}

bool isStandard(const QString& errorCode)
{
    return faultWord(errorCode) != errorCode || errorCode.isEmpty();
}

} // namespace

FaultBook builtInFaults()
{
    initFaultResources();
    FaultBook book;
    QFile file(QStringLiteral(":/faults.json"));
    if (file.open(QIODevice::ReadOnly))
        book.add(file.readAll(), {});
    return book;
}

QString restartStepText()
{
    return restartStep();
}

QString makerStepText()
{
    return makerStep();
}

QString builtInCause(const QString& textId)
{
    const FaultText* text = textOf(textId);
    return text ? text->cause() : FaultTexts::tr("The charger says that it is faulted and gives no code.");
}

QStringList builtInChecks(const QString& textId)
{
    const FaultText* text = textOf(textId);
    return text ? text->checks() : QStringList{unplugStep(), restartStep(), makerStep()};
}

FaultAdvice faultAdvice(const FaultBook& book, const FaultSigns& signs, const QLocale& locale)
{
    FaultAdvice advice;
    advice.word = faultWord(signs.errorCode);
    const FaultEntry* entry = book.find(signs);
    if (!entry) {
        advice.cause = isStandard(signs.errorCode)
            ? builtInCause({})
            : FaultTexts::tr("The code %1 is not one of the standard and not in our list; the maker's manual tells more.")
                  .arg(signs.errorCode);
        advice.checks = builtInChecks({});
        return advice;
    }
    advice.cause = entry->cause(locale.name());
    advice.checks = entry->check(locale.name());
    advice.source = entry->source;
    // an owner may give only one of the two; ours stand beside it
    QString textId = entry->textId;
    if (textId.isEmpty()) {
        FaultSigns standard;
        standard.errorCode = signs.errorCode;
        const FaultBook ours = builtInFaults();
        if (const FaultEntry* known = ours.find(standard))
            textId = known->textId;
    }
    if (advice.cause.isEmpty())
        advice.cause = builtInCause(textId);
    if (advice.checks.isEmpty())
        advice.checks = builtInChecks(textId);
    return advice;
}

} // namespace forecourt::ui
