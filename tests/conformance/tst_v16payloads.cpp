// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Feeds the OCPP 1.6 reader and the strict check with payloads made from the official schemas.
#include "core/ocpp/rpc/callerror.h"
#include "core/ocpp/schema/jsonreader.h"
#include "core/ocpp/schema/jsonwriter.h"
#include "core/ocpp/v16/actions.h"
#include "tests/conformance/officialschema.h"
#include "tests/conformance/schemapayloads.h"
#include "tests/support/testprogram.h"

#include <QJsonDocument>
#include <QTest>

using namespace forecourt;
using namespace forecourt::ocpp;
using schema::Issue;
using schema::IssueKind;
using schema::Issues;
using tests::Fault;
using tests::SchemaPayload;

namespace {

/// One direction of one action.
struct Side
{
    QString message;
    Issues (*inspect)(const QJsonObject&);
    QJsonObject (*rewrite)(const QJsonObject&);
    const v16::ActionInfo* action;
    bool isRequest;

    [[nodiscard]] Issues validate(const QJsonObject& payload) const
    {
        return isRequest ? action->validateRequest(payload) : action->validateResponse(payload);
    }
};

template<class T>
QJsonObject rewritten(const QJsonObject& payload)
{
    return schema::write(schema::read<T>(payload).value);
}

QList<Side> allSides()
{
    QList<Side> sides;
    const auto add = [&sides](const char* name, auto rewriteRequest, auto rewriteResponse) {
        const v16::ActionInfo* action = v16::findAction(QString::fromLatin1(name));
        sides.append({action->name, action->inspectRequest, rewriteRequest, action, true});
        sides.append({action->name + QStringLiteral("Response"), action->inspectResponse, rewriteResponse, action, false});
    };
#define FORECOURT_ADD_SIDES(Name, sender, block) add(#Name, &rewritten<v16::Name##Request>, &rewritten<v16::Name##Response>);
    FORECOURT_OCPP16_ACTIONS(FORECOURT_ADD_SIDES)
#undef FORECOURT_ADD_SIDES
    return sides;
}

/// Values the schema allows but the text forbids or spells anew (see tst_v16schema).
bool isTolerable(const Issue& issue)
{
    return issue.kind == IssueKind::Spelling && issue.path.endsWith(QLatin1String("unit"));
}

bool namesPlace(const Issues& issues, const QString& path)
{
    // An extra field is reported at its object; an unusable item also at its list.
    for (const Issue& issue : issues.all()) {
        if (issue.path == path || issue.path == path.section(u'.', 0, -2) || path.startsWith(issue.path + u'.'))
            return true;
    }
    return false;
}

QString context(const SchemaPayload& sample, const Issues& issues)
{
    return sample.name + QStringLiteral("\n")
        + QString::fromUtf8(QJsonDocument(sample.payload).toJson(QJsonDocument::Compact)) + QStringLiteral("\n")
        + issues.summary();
}

/// What the strict check may call a fault of the schema.
QList<IssueKind> strictKinds(Fault fault)
{
    switch (fault) {
    case Fault::Missing: return {IssueKind::MissingField};
    case Fault::TooLong: return {IssueKind::TooLong};
    case Fault::UnknownValue: return {IssueKind::UnknownValue};
    case Fault::UnknownField: return {IssueKind::UnknownField};
    case Fault::TooFewItems: return {IssueKind::TooFewItems};
    case Fault::NumberStep: return {IssueKind::NumberStep};
    case Fault::BadFormat: return {IssueKind::TimeUnreadable, IssueKind::BadUri};
    case Fault::WrongType:
        return {IssueKind::WrongType, IssueKind::NotAnObject, IssueKind::NotAList, IssueKind::FractionForInteger};
    case Fault::None: break;
    }
    return {};
}

} // namespace

class TestV16Payloads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (tests::officialSchemaFolder().isEmpty()) {
            QVERIFY2(!tests::areSchemasRequired(), "FORECOURT_SCHEMAS_REQUIRED is set, and the official OCPP schemas are nowhere");
            QSKIP("the official OCPP schemas are not beside this checkout (../shared/ocpp-schemas) and FORECOURT_SCHEMAS is not set");
        }
        m_sides = allSides();
    }

    void acceptsEveryValidPayload_data() { rows(); }
    void acceptsEveryValidPayload()
    {
        QFETCH(int, index);
        const Side& side = m_sides.at(index);
        for (const SchemaPayload& sample : tests::validPayloads(tests::officialSchema16(side.message))) {
            for (const Issues& issues : {side.inspect(sample.payload), side.validate(sample.payload)}) {
                for (const Issue& issue : issues.all())
                    QVERIFY2(isTolerable(issue), qPrintable(context(sample, issues)));
            }
        }
    }

    void writesBackWhatItRead_data() { rows(); }
    void writesBackWhatItRead()
    {
        QFETCH(int, index);
        const Side& side = m_sides.at(index);
        for (const SchemaPayload& sample : tests::validPayloads(tests::officialSchema16(side.message))) {
            const QJsonObject written = side.rewrite(sample.payload);
            if (side.validate(sample.payload).contains(IssueKind::Spelling))
                continue; // Celcius is written as Celsius
            QCOMPARE(QJsonDocument(written).toJson(QJsonDocument::Compact),
                     QJsonDocument(sample.payload).toJson(QJsonDocument::Compact));
        }
    }

    void strictCheckNamesEveryFault_data() { rows(); }
    void strictCheckNamesEveryFault()
    {
        QFETCH(int, index);
        const Side& side = m_sides.at(index);
        for (const SchemaPayload& sample : tests::invalidPayloads(tests::officialSchema16(side.message))) {
            const Issues issues = side.validate(sample.payload);
            QVERIFY2(issues.hasFatal(), qPrintable(context(sample, issues)));
            QVERIFY2(namesPlace(issues, sample.path), qPrintable(context(sample, issues)));
            const QList<IssueKind> kinds = strictKinds(sample.fault);
            QVERIFY2(std::any_of(kinds.begin(), kinds.end(), [&](IssueKind kind) { return issues.contains(kind); }),
                     qPrintable(context(sample, issues)));
        }
    }

    void tolerantReaderNamesEveryFault_data() { rows(); }
    void tolerantReaderNamesEveryFault()
    {
        QFETCH(int, index);
        const Side& side = m_sides.at(index);
        for (const SchemaPayload& sample : tests::invalidPayloads(tests::officialSchema16(side.message))) {
            const Issues issues = side.inspect(sample.payload);
            QVERIFY2(!issues.isEmpty(), qPrintable(context(sample, issues)));
            QVERIFY2(namesPlace(issues, sample.path), qPrintable(context(sample, issues)));
        }
    }

    /// Source: ocpp-behaviour §2, table of codes.
    void requiredFieldsThatAreMissingAreProtocolErrors_data() { rows(); }
    void requiredFieldsThatAreMissingAreProtocolErrors()
    {
        QFETCH(int, index);
        const Side& side = m_sides.at(index);
        for (const SchemaPayload& sample : tests::invalidPayloads(tests::officialSchema16(side.message))) {
            if (sample.fault != Fault::Missing)
                continue;
            const Issues issues = side.inspect(sample.payload);
            if (issues.hasFatal())
                QCOMPARE(rpc::callErrorFor(issues), rpc::CallErrorCode::ProtocolError);
        }
    }

private:
    void rows()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < m_sides.size(); ++i)
            QTest::newRow(qPrintable(m_sides.at(i).message)) << i;
    }

    QList<Side> m_sides;
};

FORECOURT_TEST(TestV16Payloads)
#include "tst_v16payloads.moc"
