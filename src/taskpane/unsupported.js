/*
 * Says in plain Chinese why the pane cannot open: an old browser or an old Excel, a page opened outside Excel, office.js
 * that did not arrive, an Excel that does not answer. ES5 and inline, because the browsers it is for read nothing newer.
 */
var unsupported = (function (window, document) {
  "use strict";

  var WAIT_MS = 5000;
  var RELOADED = "enforcement-ledger.reloaded";
  var REQUIRED = [
    ["ExcelApi", "1.13"],
    ["SharedRuntime", "1.1"],
  ];
  var WHICH_EXCEL =
    "可用的 Excel：Microsoft 365（Windows、Mac、网页版），Excel LTSC 2021、LTSC 2024 或更新版本（Windows、Mac）。" +
    "Excel 2016、2019 不能运行本加载项。";
  var WHICH_EXCEL_ENGLISH =
    "It runs in Microsoft 365 (Windows, Mac, web) and in Excel LTSC 2021, LTSC 2024 or later; not in Excel 2016 or 2019.";

  var NOTICES = {
    oldBrowser: {
      title: "这台电脑上的 Excel 版本较旧，打不开本加载项",
      text: [
        "Excel 在用旧的网页组件（Internet Explorer 或旧版 Edge）打开加载项，本加载项需要新的网页组件（WebView2）。",
        WHICH_EXCEL,
        "版本符合仍看到本页时，请更新 Office，并请管理员安装 Microsoft Edge WebView2 运行时，再重新打开 Excel。",
      ],
      english: "This Excel shows add-ins in an old browser. " + WHICH_EXCEL_ENGLISH,
    },
    oldExcel: {
      title: "这个 Excel 版本不能运行本加载项",
      text: [WHICH_EXCEL, "Microsoft 365 请先更新：“文件”→“账户”→“更新选项”→“立即更新”，再重新打开 Excel。"],
      english: "This Excel is too old for the add-in. " + WHICH_EXCEL_ENGLISH,
    },
    notExcel: {
      title: "请在 Excel 中打开",
      text: [
        "这是 Excel 加载项“执法提质台账”的任务窗格，不能单独在浏览器中使用。",
        "请打开 Excel，在“开始”选项卡右侧的“执法提质台账”组中单击“打开面板”。",
      ],
      english: "This page is the task pane of an Excel add-in. Open it in Excel, not in a browser.",
    },
    noOfficeJs: {
      title: "没有加载到 office.js",
      text: [
        "本加载项要用到微软的 office.js，但没有下载到。请检查网络后关闭面板，再重新打开。",
        "单位不能上互联网时，请部署人员用 OFFICE_JS=local 构建本加载项，office.js 就放在自己的服务器上。",
      ],
      english: "office.js could not be loaded. Check the network, or have the add-in built with OFFICE_JS=local.",
    },
    noAnswer: {
      title: "Excel 没有响应",
      text: [
        "面板已重新加载一次，Excel 仍没有响应。工作簿没有任何改动。",
        "请关闭面板再打开；如仍不行，请保存工作簿，退出 Excel 后重新打开。",
      ],
      english: "Excel does not answer. Close the pane and open it again; if that does not help, restart Excel.",
    },
  };

  var timer = null;

  function show(name, details) {
    var notice = NOTICES[name];
    stopWaiting();
    document.getElementById("notice-title").innerHTML = notice.title;
    document.getElementById("notice-text").innerHTML =
      "<p>" + notice.text.concat(details || []).join("</p><p>") + "</p>";
    document.getElementById("notice-english").innerHTML = notice.english;
    document.getElementById("notice").setAttribute("data-notice", name);
    document.documentElement.className = "has-notice";
  }

  function hide() {
    document.documentElement.className = "";
  }

  function stopWaiting() {
    if (timer !== null) window.clearTimeout(timer);
    timer = null;
  }

  /** What the bundles use of the newest: Internet Explorer and the old Edge have none of it. */
  function isOldBrowser() {
    return typeof window.Promise !== "function" || typeof window.globalThis !== "object" || !Object.hasOwn || ![].at;
  }

  function missingSets() {
    var requirements = window.Office.context.requirements;
    var missing = [];
    for (var index = 0; index < REQUIRED.length; index += 1) {
      var set = REQUIRED[index];
      if (!requirements.isSetSupported(set[0], set[1])) missing.push(set[0] + " " + set[1]);
    }
    return missing;
  }

  /** Excel sometimes opens a pane that never becomes ready; a second load nearly always does. */
  function onSilence() {
    timer = null;
    if (typeof window.Office === "undefined") show("noOfficeJs");
    else if (rememberReload()) window.location.reload();
    else show("noAnswer");
  }

  /** True for the first time. Where nothing can be remembered there is no reload: it might never end. */
  function rememberReload() {
    try {
      if (window.sessionStorage.getItem(RELOADED) !== null) return false;
      window.sessionStorage.setItem(RELOADED, "1");
      return true;
    } catch (error) {
      return false;
    }
  }

  function forgetReload() {
    try {
      window.sessionStorage.removeItem(RELOADED);
    } catch (error) {
      return;
    }
  }

  function onReady(info) {
    stopWaiting();
    forgetReload();
    // An answer that came after all takes the message away.
    hide();
    if (info.host !== "Excel") {
      show("notExcel");
      return;
    }
    var missing = missingSets();
    if (missing.length > 0) show("oldExcel", ["缺少：" + missing.join("、")]);
  }

  function afterOfficeJs() {
    if (isOldBrowser()) return;
    if (typeof window.Office === "undefined" || typeof window.Office.onReady !== "function") show("noOfficeJs");
    else window.Office.onReady(onReady);
  }

  if (isOldBrowser()) show("oldBrowser");
  // The page waits from here on, not from office.js on: an unreachable server can hold that script up for minutes.
  else timer = window.setTimeout(onSilence, WAIT_MS);

  return { afterOfficeJs: afterOfficeJs };
})(window, document);
