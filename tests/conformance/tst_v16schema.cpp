// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Walks every OCPP 1.6 field table and its official JSON schema together: neither may have more.
#include "core/ocpp/v16/actions.h"
#include "tests/conformance/officialschema.h"
#include "tests/support/testprogram.h"

#include <QJsonArray>
#include <QTest>

using namespace forecourt;
using namespace forecourt::ocpp;
using schema::FieldDescription;
using schema::ValueKind;

namespace {

/// A documented difference between our table and the official schema.
struct Difference
{
    const char* path;   ///< ends with this
    const char* what;
    const char* reason;
};

/// Everything that differs, and why. A difference that no longer exists fails the test.
constexpr Difference knownDifferences[] = {
    {"sampledValue.unit", "enum", "Celcius is the schema's old spelling: we read it and write Celsius (E16; README of the schemas)"},
    {"meterValue", "minItems", "text of S16 §6.31 says 1..*, the schema lacks minItems"},
    {"sampledValue", "minItems", "text of S16 §7.33 says 1..*, the schema lacks minItems"},
    {"chargingSchedulePeriod", "minItems", "text of S16 §7.13 says 1..*, the schema lacks minItems"},
    {"connectorId", "minimum", "limits are in the text (>0 or >=0 by message), not in the schema"},
    {"interval", "minimum", "S16 §6.4: not negative"},
    {"duration", "minimum", "S16 §6.21, §7.13: seconds, not negative"},
    {"startPeriod", "minimum", "S16 §7.14: seconds, not negative"},
    {"limit", "minimum", "S16 §7.14: not negative"},
    {"minChargingRate", "minimum", "S16 §7.13: not negative"},
    {"numberPhases", "minimum", "S16 §7.14: a count of phases"},
    {"stackLevel", "minimum", "S16 §7.8: zero or greater"},
    {"listVersion", "minimum", "S16 §5.10, §5.15: >0 in SendLocalList, >=-1 in the response"},
    {"retries", "minimum", "S16 §6.25, §6.55: a count"},
    {"retryInterval", "minimum", "S16 §6.25, §6.55: seconds, not negative"},
};

bool isKnown(const QString& path, const char* what, QSet<int>& used)
{
    for (int i = 0; i < static_cast<int>(std::size(knownDifferences)); ++i) {
        if (path.section(u'.', 1).endsWith(QLatin1String(knownDifferences[i].path))
            && qstrcmp(knownDifferences[i].what, what) == 0) {
            used.insert(i);
            return true;
        }
    }
    return false;
}

/// Compares one table with one schema and lists what differs.
class Comparison
{
public:
    explicit Comparison(QSet<int>& usedDifferences) : m_used(usedDifferences) {}

    void compareObject(const QString& path, const QList<FieldDescription>& fields, const QJsonObject& official)
    {
        if (official.value(QLatin1String("additionalProperties")).toBool(true))
            differ(path, "additionalProperties", QStringLiteral("open to extra fields"));
        QJsonObject left = official.value(QLatin1String("properties")).toObject();
        const QJsonArray required = official.value(QLatin1String("required")).toArray();
        for (const FieldDescription& field : fields) {
            const QString place = path + u'.' + field.key;
            if (!left.contains(field.key)) {
                differ(place, "key", QStringLiteral("not in the schema"));
                continue;
            }
            if (field.isRequired != required.contains(field.key))
                differ(place, "required", field.isRequired ? QStringLiteral("only ours") : QStringLiteral("only theirs"));
            compareField(place, field, left.take(field.key).toObject());
        }
        for (const QString& key : left.keys())
            differ(path + u'.' + key, "key", QStringLiteral("not in our table"));
    }

    [[nodiscard]] QStringList differences() const { return m_differences; }

private:
    void differ(const QString& path, const char* what, const QString& detail)
    {
        if (!isKnown(path, what, m_used))
            m_differences.append(QStringLiteral("%1: %2: %3").arg(path, QLatin1String(what), detail));
    }

    template<class T>
    void expectSame(const QString& path, const char* what, const T& ours, const T& theirs)
    {
        if (ours != theirs)
            differ(path, what, QStringLiteral("ours %1, theirs %2").arg(ours).arg(theirs));
    }

    void compareField(const QString& path, const FieldDescription& field, QJsonObject official)
    {
        if (field.isList) {
            expectSame(path, "type", QStringLiteral("array"), official.value(QLatin1String("type")).toString());
            expectSame(path, "minItems", field.minItems, official.value(QLatin1String("minItems")).toInt(0));
            expectSame(path, "maxItems", field.maxItems.value_or(-1), official.value(QLatin1String("maxItems")).toInt(-1));
            official = official.value(QLatin1String("items")).toObject();
        }
        expectSame(path, "type", typeName(field.kind), official.value(QLatin1String("type")).toString());
        expectSame(path, "maxLength", field.maxLength.value_or(-1), official.value(QLatin1String("maxLength")).toInt(-1));
        expectSame(path, "format", formatName(field), official.value(QLatin1String("format")).toString());
        expectSame(path, "multipleOf", field.isMultipleOfTenth ? 0.1 : 0.0, official.value(QLatin1String("multipleOf")).toDouble());
        const QJsonValue minimum = official.value(QLatin1String("minimum"));
        if (field.minimum.has_value() != minimum.isDouble() || (minimum.isDouble() && minimum.toInteger() != field.minimum))
            differ(path, "minimum", QStringLiteral("ours %1").arg(field.minimum.value_or(-999)));
        compareEnumeration(path, field, official.value(QLatin1String("enum")).toArray());
        if (field.kind == ValueKind::Object)
            compareObject(path, field.fields, official);
    }

    void compareEnumeration(const QString& path, const FieldDescription& field, const QJsonArray& official)
    {
        QStringList theirs;
        for (const QJsonValue value : official)
            theirs.append(value.toString());
        QStringList ours = field.enumValues;
        ours.sort();
        theirs.sort();
        if (ours != theirs)
            differ(path, "enum", QStringLiteral("ours %1, theirs %2").arg(ours.join(u','), theirs.join(u',')));
        // Whatever else differs, every official value must at least be readable.
        for (const QString& value : theirs) {
            if (!ours.contains(value) && !field.alsoReadValues.contains(value))
                m_differences.append(path + QStringLiteral(": unreadable value ") + value);
        }
    }

    static QString typeName(ValueKind kind)
    {
        switch (kind) {
        case ValueKind::Integer: return QStringLiteral("integer");
        case ValueKind::Decimal: return QStringLiteral("number");
        case ValueKind::Boolean: return QStringLiteral("boolean");
        case ValueKind::Object: return QStringLiteral("object");
        case ValueKind::List: return QStringLiteral("array");
        case ValueKind::Text:
        case ValueKind::Timestamp:
        case ValueKind::Enumeration: break;
        }
        return QStringLiteral("string");
    }

    static QString formatName(const FieldDescription& field)
    {
        if (field.kind == ValueKind::Timestamp)
            return QStringLiteral("date-time");
        return field.isUri ? QStringLiteral("uri") : QString();
    }

    QSet<int>& m_used;
    QStringList m_differences;
};

} // namespace

class TestV16Schema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (tests::officialSchemaFolder().isEmpty()) {
            QVERIFY2(!tests::areSchemasRequired(), "FORECOURT_SCHEMAS_REQUIRED is set, and the official OCPP schemas are nowhere");
            QSKIP("the official OCPP schemas are not beside this checkout (../shared/ocpp-schemas) and FORECOURT_SCHEMAS is not set");
        }
    }

    void everyOfficialMessageHasAnAction()
    {
        QStringList ours;
        for (const v16::ActionInfo& action : v16::allActions())
            ours << action.name << action.name + QStringLiteral("Response");
        QStringList theirs = tests::officialMessages16();
        ours.sort();
        theirs.sort();
        QCOMPARE(theirs.size(), 2 * (28 + 11));
        QCOMPARE(ours, theirs);
    }

    void tableAndSchemaAgree_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QList<FieldDescription>>("fields");
        for (const v16::ActionInfo& action : v16::allActions()) {
            const QString name = action.name;
            QTest::newRow(qPrintable(name)) << name << action.describeRequest();
            QTest::newRow(qPrintable(name + QStringLiteral("Response"))) << name + QStringLiteral("Response") << action.describeResponse();
        }
    }

    void tableAndSchemaAgree()
    {
        QFETCH(QString, message);
        QFETCH(QList<FieldDescription>, fields);
        const QJsonObject official = tests::officialSchema16(message);
        QVERIFY(!official.isEmpty());
        Comparison comparison(m_used);
        comparison.compareObject(message, fields, official);
        QVERIFY2(comparison.differences().isEmpty(), qPrintable(comparison.differences().join(u'\n')));
    }

    void everyKnownDifferenceStillExists()
    {
        for (int i = 0; i < static_cast<int>(std::size(knownDifferences)); ++i)
            QVERIFY2(m_used.contains(i), knownDifferences[i].path);
    }

    void everyFieldHasADocSentence()
    {
        for (const v16::ActionInfo& action : v16::allActions()) {
            for (const auto& fields : {action.describeRequest(), action.describeResponse()})
                verifyDocs(action.name, fields);
        }
    }

private:
    void verifyDocs(const QString& path, const QList<FieldDescription>& fields)
    {
        for (const FieldDescription& field : fields) {
            QVERIFY2(field.doc.endsWith(u'.'), qPrintable(path + u'.' + field.key));
            verifyDocs(path + u'.' + field.key, field.fields);
        }
    }

    QSet<int> m_used;
};

FORECOURT_TEST(TestV16Schema)
#include "tst_v16schema.moc"
