// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The log file: content, rights, rotation.
#include "app/common/logsetup.h"
#include "core/base/logging.h"
#include "tests/support/testprogram.h"

#include <QDir>
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTest>

using namespace forecourt;
using namespace forecourt::app;

class TestLogSetup : public QObject
{
    Q_OBJECT

private:
    LogSetup::Options options() const
    {
        LogSetup::Options options;
        options.folder = m_folder->path() + QStringLiteral("/log");
        options.leastOnTerminal = QtFatalMsg;
        return options;
    }
    QByteArray log(const QString& suffix = {}) const
    {
        QFile file(m_folder->path() + QStringLiteral("/log/forecourt.log") + suffix);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void writesTimeLevelCategoryAndText()
    {
        {
            const LogSetup setup(options());
            qCWarning(logServer) << "CP1: something";
        }
        static const QRegularExpression line(
            QStringLiteral("^\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z W forecourt\\.server: CP1: something\n$"));
        QVERIFY2(line.match(QString::fromUtf8(log())).hasMatch(), log().constData());
        const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(m_folder->path() + QStringLiteral("/log/forecourt.log")) & others));
    }

    void keepsATextWithLineBreaksInOneLine()
    {
        {
            const LogSetup setup(options());
            qCWarning(logServer).noquote() << QStringLiteral("one\n2026-01-01T00:00:00.000Z C forecourt.server: forged");
        }
        QCOMPARE(log().count('\n'), 1);
    }

    void followsTheRules()
    {
        {
            LogSetup::Options withRules = options();
            withRules.rules = QStringLiteral("forecourt.server.warning=false;forecourt.http.debug=true");
            const LogSetup setup(withRules);
            qCWarning(logServer) << "hidden";
            qCDebug(logHttp) << "shown";
        }
        QLoggingCategory::setFilterRules({});
        QVERIFY(!log().contains("hidden"));
        QVERIFY(log().contains("shown"));
    }

    void rotatesAndKeepsTheNewest()
    {
        {
            LogSetup::Options small = options();
            small.fileBytes = 200;
            small.files = 3;
            const LogSetup setup(small);
            for (int i = 0; i < 20; ++i)
                qCWarning(logServer).noquote() << QStringLiteral("line %1 %2").arg(i).arg(QString(60, QLatin1Char('x')));
        }
        const QStringList files = QDir(m_folder->path() + QStringLiteral("/log")).entryList(QDir::Files);
        QCOMPARE(files.size(), 3);
        QVERIFY(log().contains("line 19 "));
        QVERIFY(!log(QStringLiteral(".2")).isEmpty());
        QVERIFY(log().size() <= 200);
    }

    void goesOnInAnExistingFile()
    {
        for (int i = 0; i < 2; ++i) {
            const LogSetup setup(options());
            qCWarning(logServer) << "start" << i;
        }
        QCOMPARE(log().count('\n'), 2);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

FORECOURT_TEST(TestLogSetup)
#include "tst_logsetup.moc"
