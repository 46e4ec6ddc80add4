// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/vendorwords.h"

#include "ui/format/words.h"

#include <QCoreApplication>

namespace forecourt::ui {

namespace {
struct Vendors
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::VendorWords)
};
} // namespace

QString vendorAnswerWord(VendorAnswer answer)
{
    switch (answer) {
    //: Answer to a message of a vendor's own.
    case VendorAnswer::Accepted: return Vendors::tr("Accepted");
    //: Answer to a message of a vendor's own.
    case VendorAnswer::Rejected: return Vendors::tr("Rejected");
    case VendorAnswer::UnknownMessage: return Vendors::tr("Unknown message");
    case VendorAnswer::UnknownVendor: return Vendors::tr("Unknown vendor");
    }
    return {};
}

QString vendorDirectionWord(VendorDirection direction)
{
    return direction == VendorDirection::FromStation ? Vendors::tr("From the charger") : Vendors::tr("To the charger");
}

QString vendorEventWord(const QString& code)
{
    if (code == QLatin1String("VendorRuleSaved"))
        return Vendors::tr("Rule for vendor messages saved");
    if (code == QLatin1String("VendorRuleRemoved"))
        return Vendors::tr("Rule for vendor messages removed");
    if (code == QLatin1String("NumberRange"))
        return Vendors::tr("Numbers of documents changed");
    if (code == QLatin1String("DriverCosts"))
        //: Event: somebody switched whether the charger's own display shows price and cost.
        return Vendors::tr("Price and cost on the display switched on or off");
    return {};
}

QString vendorErrorSentence(const Error& error)
{
    const QString field = error.args.value(0);
    if (error.code == ErrorCode::InvalidInput && field == QLatin1String("vendorId"))
        return Vendors::tr("Write the vendor's name, at most 255 characters");
    if (error.code == ErrorCode::InvalidInput && field == QLatin1String("messageId"))
        return Vendors::tr("At most 50 characters");
    if (error.code == ErrorCode::InvalidInput && field == QLatin1String("data"))
        return Vendors::tr("At most 16,384 characters, and none with an answer that knows neither vendor nor message");
    if (error.code == ErrorCode::Conflict && !field.isEmpty())
        return Vendors::tr("There is a rule for these messages already: change that one");
    if (error.code == ErrorCode::Conflict)
        return Vendors::tr("There are too many rules: remove one first");
    return errorSentence(error);
}

} // namespace forecourt::ui
