// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Error codes in the spelling of both versions, and which fault gets which.
#include "core/ocpp/rpc/callerror.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace forecourt::ocpp;
using rpc::CallErrorCode;
using rpc::Dialect;
using schema::IssueKind;

Q_DECLARE_METATYPE(forecourt::ocpp::rpc::CallErrorCode)
Q_DECLARE_METATYPE(forecourt::ocpp::schema::IssueKind)

class TestCallError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Source: ocpp-behaviour §2, table of codes.
    void writesEachVersionsSpellingAndReadsBoth_data()
    {
        QTest::addColumn<CallErrorCode>("code");
        QTest::addColumn<QString>("text16");
        QTest::addColumn<QString>("text201");
        const auto row = [](CallErrorCode code, const char* text16, const char* text201) {
            QTest::newRow(text201) << code << QString::fromLatin1(text16) << QString::fromLatin1(text201);
        };
        row(CallErrorCode::NotImplemented, "NotImplemented", "NotImplemented");
        row(CallErrorCode::NotSupported, "NotSupported", "NotSupported");
        row(CallErrorCode::InternalError, "InternalError", "InternalError");
        row(CallErrorCode::ProtocolError, "ProtocolError", "ProtocolError");
        row(CallErrorCode::SecurityError, "SecurityError", "SecurityError");
        row(CallErrorCode::FormationViolation, "FormationViolation", "FormatViolation");
        row(CallErrorCode::PropertyConstraintViolation, "PropertyConstraintViolation", "PropertyConstraintViolation");
        row(CallErrorCode::OccurenceConstraintViolation, "OccurenceConstraintViolation", "OccurrenceConstraintViolation");
        row(CallErrorCode::TypeConstraintViolation, "TypeConstraintViolation", "TypeConstraintViolation");
        row(CallErrorCode::GenericError, "GenericError", "GenericError");
    }
    void writesEachVersionsSpellingAndReadsBoth()
    {
        QFETCH(CallErrorCode, code);
        QFETCH(QString, text16);
        QFETCH(QString, text201);
        QCOMPARE(QString(rpc::callErrorText(code, Dialect::Ocpp16)), text16);
        QCOMPARE(QString(rpc::callErrorText(code, Dialect::Ocpp201)), text201);
        QCOMPARE(rpc::callErrorFromText(text16), code);
        QCOMPARE(rpc::callErrorFromText(text201), code);
    }

    void codesOfTheNewerVersionAreGenericInTheOlder()
    {
        for (const CallErrorCode code : {CallErrorCode::MessageTypeNotSupported, CallErrorCode::RpcFrameworkError}) {
            QCOMPARE(QString(rpc::callErrorText(code, Dialect::Ocpp16)), QStringLiteral("GenericError"));
            QCOMPARE(rpc::callErrorFromText(QString(rpc::callErrorText(code, Dialect::Ocpp201))), code);
        }
        QCOMPARE(rpc::callErrorFromText(u"GenericError"), CallErrorCode::GenericError);
    }

    void unknownCodesAreNeverSent()
    {
        QCOMPARE(rpc::callErrorFromText(u"notsupported"), CallErrorCode::Unknown);
        QCOMPARE(QString(rpc::callErrorText(CallErrorCode::Unknown, Dialect::Ocpp16)), QStringLiteral("GenericError"));
    }

    void answersEachFaultWithItsCode_data()
    {
        QTest::addColumn<IssueKind>("kind");
        QTest::addColumn<CallErrorCode>("code");
        const auto row = [](IssueKind kind, CallErrorCode code) { QTest::newRow(schema::issueName(kind).data()) << kind << code; };
        row(IssueKind::MissingField, CallErrorCode::ProtocolError);
        row(IssueKind::WrongType, CallErrorCode::TypeConstraintViolation);
        row(IssueKind::NotAnObject, CallErrorCode::TypeConstraintViolation);
        row(IssueKind::NotAList, CallErrorCode::TypeConstraintViolation);
        row(IssueKind::TooLong, CallErrorCode::TypeConstraintViolation);
        row(IssueKind::UnknownValue, CallErrorCode::PropertyConstraintViolation);
        row(IssueKind::OutOfRange, CallErrorCode::PropertyConstraintViolation);
        row(IssueKind::TimeUnreadable, CallErrorCode::PropertyConstraintViolation);
        row(IssueKind::TooFewItems, CallErrorCode::OccurenceConstraintViolation);
        row(IssueKind::TooManyItems, CallErrorCode::OccurenceConstraintViolation);
        row(IssueKind::UnknownField, CallErrorCode::FormationViolation);
    }
    void answersEachFaultWithItsCode()
    {
        QFETCH(IssueKind, kind);
        QFETCH(CallErrorCode, code);
        schema::Issues issues;
        issues.add({IssueKind::NumberForText, QStringLiteral("a"), {}, schema::Severity::Deviation});
        issues.add({kind, QStringLiteral("b"), {}, schema::Severity::Fatal});
        QCOMPARE(rpc::callErrorFor(issues), code);
    }

    void deviationsAloneHaveNoCodeOfTheirOwn()
    {
        schema::Issues issues;
        issues.add({IssueKind::MissingField, {}, {}, schema::Severity::Deviation});
        QCOMPARE(rpc::callErrorFor(issues), CallErrorCode::GenericError);
    }
};

FORECOURT_TEST(TestCallError)
#include "tst_callerror.moc"
