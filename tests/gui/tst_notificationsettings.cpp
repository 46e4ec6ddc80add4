// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Settings → Notifications: saved together, secrets never shown, tests that say what is wrong.
#include "tests/gui/pagefixture.h"
#include "tests/support/testprogram.h"
#include "ui/pages/notificationsettings.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QTimeEdit>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace {

struct Section : PageFixture
{
    NotificationSettings section{context(), &window};

    template<class T>
    T* field(const char* name) { return find<T>(section, name); }
    void fillMail()
    {
        field<QCheckBox>("mailOn")->setChecked(true);
        type("mailHost", QStringLiteral("mail.example.org"));
        type("mailFrom", QStringLiteral("forecourt@example.org"));
        type("mailRecipients", QStringLiteral("a@example.org; b@example.org"));
    }
    void type(const char* name, const QString& text)
    {
        auto* edit = field<QLineEdit>(name);
        edit->setText(text);
        Q_EMIT edit->textEdited(text);
    }
    [[nodiscard]] QString problem() { return field<QLabel>("notificationsProblem")->text(); }
};

} // namespace

class TestNotificationSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingIsSaved();
    void passwordIsNeverShown();
    void wrongFieldIsNamedAndInputKept();
    void saveIsOffUntilSomethingChanged();
    void newsDoNotOverwriteWhatIsTyped();
    void testSaysTheOutcome_data();
    void testSaysTheOutcome();
    void testUsesWhatIsTyped();
    void aServerThatNeverAnswersHoldsUpNothing();
    void encryptionSuggestsItsPort();
    void stateOfDeliveryIsTold();
    void whatIsOffSaysWhy();
};

void TestNotificationSettings::everythingIsSaved()
{
    Section fixture;
    fixture.fillMail();
    fixture.field<QCheckBox>("webhookOn")->setChecked(true);
    fixture.type("webhookUrl", QStringLiteral("https://example.org/hook"));
    fixture.field<QTimeEdit>("digestAt")->setTime(QTime(7, 30));
    fixture.field<QCheckBox>("quietOn2")->setChecked(true);
    fixture.field<QTimeEdit>("quietFrom2")->setTime(QTime(23, 15));
    fixture.field<QCheckBox>("alertKind6")->setChecked(false);
    fixture.field<QSpinBox>("alertThreshold1")->setValue(25);
    press(fixture.section, "notificationsSave");
    QCOMPARE(fixture.problem(), QString());
    QCOMPARE(fixture.console.alerts.saved.size(), 1);
    const AlertSettings saved = fixture.console.alerts.saved.first();
    QVERIFY(saved.mail.isOn);
    QCOMPARE(saved.mail.recipients, (QStringList{QStringLiteral("a@example.org"), QStringLiteral("b@example.org")}));
    QCOMPARE(saved.webhook.url, QStringLiteral("https://example.org/hook"));
    QCOMPARE(saved.digestAt, QTime(7, 30));
    QCOMPARE(saved.quiet[int(Severity::Critical)].from, QTime(23, 15));
    QVERIFY(!saved.rule(AlertKind::UnknownToken).isOn);
    QCOMPARE(saved.rule(AlertKind::Offline).threshold, 25);
    QVERIFY(find<Button>(fixture.section, "notificationsSave")->isBlocked());
    fixture.host.undo();
    fixture.settle();
    QCOMPARE(fixture.console.alerts.saved.size(), 2);
    QVERIFY(!fixture.console.alerts.saved.last().mail.isOn);
    fixture.host.redo();
    fixture.settle();
    QCOMPARE(fixture.console.alerts.saved.last(), saved);
}

void TestNotificationSettings::passwordIsNeverShown()
{
    Section fixture;
    fixture.fillMail();
    fixture.type("mailPassword", QStringLiteral("s3cret"));
    QCOMPARE(fixture.field<QLineEdit>("mailPassword")->echoMode(), QLineEdit::Password);
    press(fixture.section, "notificationsSave");
    QCOMPARE(fixture.console.notifications.secrets.mailPassword, QByteArray("s3cret"));
    QVERIFY(!fixture.host.undo); // the one before is not known here
    QVERIFY(fixture.field<QLineEdit>("mailPassword")->text().isEmpty());
    QVERIFY(!fixture.field<QLineEdit>("mailPassword")->placeholderText().isEmpty()); // "saved"
    fixture.type("mailHost", QStringLiteral("other.example.org"));
    press(fixture.section, "notificationsSave");
    QVERIFY(!fixture.console.notifications.secrets.mailPassword); // as it is
    QCOMPARE(fixture.console.alerts.saved.last().mail.sealedPassword, QByteArray("sealed"));
    press(fixture.section, "mailRemovePassword");
    press(fixture.section, "notificationsSave");
    QVERIFY(fixture.console.alerts.saved.last().mail.sealedPassword.isEmpty());
}

void TestNotificationSettings::wrongFieldIsNamedAndInputKept()
{
    Section fixture;
    fixture.fillMail();
    fixture.type("mailFrom", QStringLiteral("nobody"));
    press(fixture.section, "notificationsSave");
    QVERIFY(fixture.console.alerts.saved.isEmpty());
    QVERIFY(!fixture.problem().isEmpty());
    QVERIFY(fixture.field<QLineEdit>("mailFrom")->property("error").toBool());
    QCOMPARE(fixture.field<QLineEdit>("mailFrom")->text(), QStringLiteral("nobody"));
    fixture.type("mailFrom", QStringLiteral("a@example.org"));
    fixture.field<QCheckBox>("webhookOn")->setChecked(true);
    fixture.type("webhookUrl", QStringLiteral("http://example.org"));
    press(fixture.section, "notificationsSave");
    QVERIFY(!fixture.field<QLineEdit>("mailFrom")->property("error").toBool());
    QVERIFY(fixture.field<QLineEdit>("webhookUrl")->property("error").toBool());
}

void TestNotificationSettings::saveIsOffUntilSomethingChanged()
{
    Section fixture;
    auto* save = find<Button>(fixture.section, "notificationsSave");
    QVERIFY(save->isBlocked());
    fixture.field<QCheckBox>("desktopOn")->toggle();
    QVERIFY(!save->isBlocked());
    press(fixture.section, "notificationsDiscard");
    QVERIFY(save->isBlocked());
    QVERIFY(fixture.field<QCheckBox>("desktopOn")->isChecked());
}

void TestNotificationSettings::newsDoNotOverwriteWhatIsTyped()
{
    Section fixture;
    AlertSettings other;
    other.digestAt = QTime(6, 0);
    static_cast<void>(fixture.console.alerts.saveSettings(other));
    fixture.settle();
    QCOMPARE(fixture.field<QTimeEdit>("digestAt")->time(), QTime(6, 0));
    fixture.type("mailHost", QStringLiteral("typed"));
    other.digestAt = QTime(5, 0);
    static_cast<void>(fixture.console.alerts.saveSettings(other));
    fixture.settle();
    QCOMPARE(fixture.field<QLineEdit>("mailHost")->text(), QStringLiteral("typed"));
}

void TestNotificationSettings::testSaysTheOutcome_data()
{
    QTest::addColumn<DeliveryProblem>("problem");
    for (int problem = 0; problem <= int(DeliveryProblem::Failed); ++problem)
        QTest::addRow("problem %d", problem) << DeliveryProblem(problem);
}

void TestNotificationSettings::testSaysTheOutcome()
{
    QFETCH(DeliveryProblem, problem);
    Section fixture;
    fixture.fillMail();
    fixture.console.notifications.outcome = {problem, problem == DeliveryProblem::None ? 250 : 554, QStringLiteral("<b>said</b>")};
    press(fixture.section, "mailTest");
    const auto* label = fixture.field<QLabel>("mailOutcome");
    QVERIFY(!label->isHidden());
    QVERIFY(label->text().size() > 8);
    QCOMPARE(label->textFormat(), Qt::PlainText);
    QCOMPARE(label->text().contains(QStringLiteral("554")), problem != DeliveryProblem::None);
    QVERIFY(fixture.console.alerts.saved.isEmpty());
    QVERIFY(!find<Button>(fixture.section, "mailTest")->isBlocked());
}

void TestNotificationSettings::testUsesWhatIsTyped()
{
    Section fixture;
    fixture.fillMail();
    fixture.field<QCheckBox>("mailOn")->setChecked(false); // a test is possible before it is on
    fixture.type("mailPassword", QStringLiteral("typed"));
    press(fixture.section, "mailTest");
    QCOMPARE(fixture.console.notifications.channel, DeliveryChannel::Mail);
    QCOMPARE(fixture.console.notifications.tested.mail.host, QStringLiteral("mail.example.org"));
    QCOMPARE(fixture.console.notifications.secrets.mailPassword, QByteArray("typed"));
    fixture.console.notifications.channel.reset();
    press(fixture.section, "webhookTest"); // no address yet
    QVERIFY(!fixture.console.notifications.channel);
    QVERIFY(!fixture.problem().isEmpty());
}

void TestNotificationSettings::aServerThatNeverAnswersHoldsUpNothing()
{
    auto fixture = std::make_unique<Section>();
    const auto silence = std::make_shared<QPromise<DeliveryOutcome>>();
    fixture->console.notifications.silence = silence;
    fixture->fillMail();
    press(fixture->section, "mailTest");
    QVERIFY(find<Button>(fixture->section, "mailTest")->isBlocked());
    QVERIFY(!find<Button>(fixture->section, "mailTest")->blockedReason().isEmpty());
    fixture->type("mailHost", QStringLiteral("other.example.org")); // one may go on meanwhile
    QCOMPARE(fixture->field<QLineEdit>("mailHost")->text(), QStringLiteral("other.example.org"));
    silence->addResult(DeliveryOutcome{DeliveryProblem::TimedOut, 0, {}});
    silence->finish();
    QTRY_VERIFY(!find<Button>(fixture->section, "mailTest")->isBlocked());

    const auto endless = std::make_shared<QPromise<DeliveryOutcome>>();
    fixture->console.notifications.silence = endless;
    press(fixture->section, "mailTest");
    fixture.reset(); // the window closes first
    endless->addResult(DeliveryOutcome{DeliveryProblem::TimedOut, 0, {}});
    endless->finish();
    FakeConsole::settle();
}

void TestNotificationSettings::encryptionSuggestsItsPort()
{
    Section fixture;
    auto* security = fixture.field<QComboBox>("mailSecurity");
    security->setCurrentIndex(1);
    Q_EMIT security->activated(1);
    QCOMPARE(fixture.field<QSpinBox>("mailPort")->value(), 465);
}

void TestNotificationSettings::stateOfDeliveryIsTold()
{
    Section fixture;
    ChangeBatch batch;
    batch.system = SystemState{};
    DeliveryState state;
    state.waiting = 3;
    state.last = {DeliveryProblem::Refused, 0, {}};
    state.lastTriedAt = pictureTime();
    batch.system->deliveries = {state};
    fixture.console.source.publish(batch);
    fixture.settle();
    const auto* label = fixture.field<QLabel>("mailState");
    QVERIFY(label->text().contains(QLatin1Char('3')));
    QVERIFY(label->text().contains(QStringLiteral("refused")));
}

void TestNotificationSettings::whatIsOffSaysWhy()
{
    Section fixture;
    const auto check = [&fixture] {
        QStringList silent;
        for (const QWidget* field : fixture.section.findChildren<QWidget*>()) {
            const bool isField = field->inherits("QAbstractSpinBox");
            if (isField && field->isEnabled() != field->toolTip().isEmpty())
                silent.append(field->objectName());
        }
        return silent.join(QLatin1Char(' '));
    };
    QCOMPARE(check(), QString()); // as it comes
    AlertSettings settings = fixture.console.site.alertSettings();
    settings.rule(AlertKind::Offline).isOn = false;
    settings.quiet[int(Severity::Warning)].isOn = true;
    ChangeBatch batch;
    batch.alertSettings = settings;
    fixture.console.source.publish(batch);
    fixture.settle();
    QVERIFY(!fixture.field<QSpinBox>("alertThreshold1")->isEnabled()); // of the same kind
    QCOMPARE(check(), QString());
}

FORECOURT_WINDOW_TEST(TestNotificationSettings)
#include "tst_notificationsettings.moc"
